package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import picocli.CommandLine.IVersionProvider;

/** The version of this Capstan. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"capstan " + AnswerJson.version()};
    }
}
