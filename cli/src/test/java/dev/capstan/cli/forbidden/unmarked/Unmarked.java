package dev.capstan.cli.forbidden.unmarked;

/** Its package has no package-info. */
record Unmarked() {}
