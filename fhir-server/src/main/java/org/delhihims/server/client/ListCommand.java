package org.delhihims.server.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.delhihims.server.database.CommandDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims client list}. */
@Command(name = "list", description = "Lists the clients: id, kind, facility, name.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Override
    public Integer call() throws IOException {
        return database.use(tables -> {
            ClientTable table = new ClientTable(tables);
            for (ClientRegistration client : table.all()) {
                System.out.printf(
                        "%-32s %-16s %-20s %s%s%n",
                        client.clientId(),
                        client.kind().code(),
                        client.facility() == null ? "-" : client.facility(),
                        client.name(),
                        table.isBlocked(client.clientId()) ? " (blocked)" : "");
            }
            return 0;
        });
    }
}
