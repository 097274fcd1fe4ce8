package org.delhihims.server.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.delhihims.server.database.CommandDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims client remove}. */
@Command(
        name = "remove",
        description = "Removes a client and all that it was granted.",
        mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Option(names = "--client-id", required = true)
    private String clientId = "";

    @Override
    public Integer call() throws IOException {
        return database.use(tables -> {
            if (new ClientTable(tables).remove(clientId)) {
                System.out.println("Removed.");
                return 0;
            }
            System.err.println("There is no such client. See hims client list.");
            return 2;
        });
    }
}
