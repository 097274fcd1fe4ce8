package org.delhihims.server.login;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The account that a command is about. */
final class OneUser {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Option(names = "--username", required = true)
    private String username = "";

    /** What is done with it; false if there is no such account. */
    interface Deed {
        boolean with(Accounts accounts, String username);
    }

    /** Does it, or says why not; answers the exit code. */
    int change(Deed deed) throws IOException {
        return database.use((accounts, box) -> deed.with(accounts, username), "There is no such account.");
    }
}
