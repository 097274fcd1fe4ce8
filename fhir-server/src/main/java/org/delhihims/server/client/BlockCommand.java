package org.delhihims.server.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.delhihims.server.database.CommandDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims client block}. */
@Command(
        name = "block",
        description = "Takes back all that a client was given, and gives it nothing until it is unblocked.",
        mixinStandardHelpOptions = true)
final class BlockCommand implements Callable<Integer> {

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Option(names = "--client-id", required = true)
    private String clientId = "";

    @Override
    public Integer call() throws IOException {
        return database.use(tables -> {
            if (new ClientTable(tables).block(clientId)) {
                System.out.println("Blocked.");
                return 0;
            }
            System.err.println("There is no such client, or it is blocked already. See hims client list.");
            return 2;
        });
    }
}
