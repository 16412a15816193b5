package dev.capstan.basics;

/** What a command ends with: the one table of process exit codes and HTTP statuses. */
public enum ExitCode {
    DONE(0, 200),
    OUR_FAULT(1, 500),
    INPUT(2, 422),
    EXPECTATION(3, 409),
    RESOURCES(4, 503),
    INTERRUPTED(130, 499);

    private final int code;
    private final int httpStatus;

    ExitCode(int code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    public int code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
