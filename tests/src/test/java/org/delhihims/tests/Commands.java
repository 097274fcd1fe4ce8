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
        List<String> command = new ArrayList<>(List.of(words));
        command.add("--hims.database.directory=" + data);
        ServerProcess.Ended ended = ServerProcess.command(PATIENCE, command.toArray(String[]::new));
        if (ended.exitCode() != 0) {
            throw new IllegalStateException(command + " was refused: " + ended.output());
        }
        return ended.output();
    }
}
