package org.delhihims.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An operator's commands on the data of one server. */
final class Commands {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;

    Commands(Path data) {
        this.data = data;
    }

    /** Runs a command that succeeds, and answers what it prints. */
    String run(String... words) {
        ServerProcess.Ended ended = end(words);
        if (ended.exitCode() != 0) {
            throw new IllegalStateException(List.of(words) + " was refused: " + ended.output());
        }
        return ended.output();
    }

    /** Runs a command, whatever it ends with. */
    ServerProcess.Ended end(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add("--hims.database.directory=" + data);
        return ServerProcess.command(PATIENCE, command.toArray(String[]::new));
    }
}
