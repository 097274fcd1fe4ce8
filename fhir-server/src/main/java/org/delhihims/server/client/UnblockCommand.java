package org.delhihims.server.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.delhihims.server.database.CommandDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims client unblock}. */
@Command(name = "unblock", description = "Lets a blocked client ask again.", mixinStandardHelpOptions = true)
final class UnblockCommand implements Callable<Integer> {

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Option(names = "--client-id", required = true)
    private String clientId = "";

    @Override
    public Integer call() throws IOException {
        return database.use(tables -> {
            if (new ClientTable(tables).unblock(clientId)) {
                System.out.println("Unblocked.");
                return 0;
            }
            System.err.println("There is no blocked client of this id. See hims client list.");
            return 2;
        });
    }
}
