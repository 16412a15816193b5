package dev.capstan.cli;

import dev.capstan.basics.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a command says when it cannot go on, and how it exits. */
final class Failures {

    private Failures() {}

    static ExitCode exitCode(Throwable failure) {
        return switch (failure) {
            case FileAlreadyExistsException _, NoSuchFileException _, AccessDeniedException _ -> ExitCode.INPUT;
            case IOException _, OutOfMemoryError _ -> ExitCode.RESOURCES;
            default -> ExitCode.OUR_FAULT;
        };
    }

    static String sentence(Throwable failure) {
        return switch (failure) {
            case FileAlreadyExistsException e -> e.getFile() + " exists already and is left as it is. 文件已存在，未作改动。";
            case NoSuchFileException e -> "There is no " + e.getFile() + ". 找不到该路径。";
            case AccessDeniedException e -> e.getFile() + " may not be written or read. 没有读写权限。";
            case FileSystemException e ->
                e.getFile() + ": " + e.getReason() + ". Nothing was left half-written. 未留下不完整的文件。";
            case IOException e -> e.getMessage() + ". Nothing was left half-written. 未留下不完整的文件。";
            default -> "This is a fault of Capstan, not of your plan. 这是 Capstan 的错误，与您的计划无关。\n" + trace(failure);
        };
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
