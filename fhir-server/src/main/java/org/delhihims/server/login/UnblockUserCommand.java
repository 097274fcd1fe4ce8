package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims user unblock}. */
@Command(name = "unblock", description = "Lets a blocked account sign in again.", mixinStandardHelpOptions = true)
final class UnblockUserCommand implements Callable<Integer> {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Option(names = "--username", required = true)
    private String username = "";

    @Override
    public Integer call() throws IOException {
        return database.use((accounts, box) -> accounts.setActive(username, true), "There is no such account.");
    }
}
