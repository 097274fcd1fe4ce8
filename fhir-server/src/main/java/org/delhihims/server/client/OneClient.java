package org.delhihims.server.client;

import java.io.IOException;
import org.delhihims.server.database.CommandDatabase;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The client that a command is about, in the database of its server. */
final class OneClient {

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Option(names = "--client-id", required = true)
    private String clientId = "";

    /** What is done with it; false if it cannot be. */
    interface Deed {
        boolean with(ClientTable clients, String clientId);
    }

    /** Does it and says so, or why not; answers the exit code. */
    int change(Deed deed, String done, String refusal) throws IOException {
        return database.use(tables -> {
            if (deed.with(new ClientTable(tables), clientId)) {
                System.out.println(done);
                return 0;
            }
            System.err.println(refusal + " See hims client list.");
            return 2;
        });
    }
}
