package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims user unlink}. */
@Command(
        name = "unlink",
        description = "Lets nobody sign in to an account by the identity provider any more. Sessions go on: see block.",
        mixinStandardHelpOptions = true)
final class UnlinkUserCommand implements Callable<Integer> {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Option(names = "--username", required = true)
    private String username = "";

    @Override
    public Integer call() throws IOException {
        return database.use((accounts, box) -> accounts.unlink(username), "There is no such account.");
    }
}
