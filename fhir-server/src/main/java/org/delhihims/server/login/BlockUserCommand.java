package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims user block}. */
@Command(
        name = "block",
        description = "Ends all sessions and tokens of an account, and lets nobody sign in with it.",
        mixinStandardHelpOptions = true)
final class BlockUserCommand implements Callable<Integer> {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Option(names = "--username", required = true)
    private String username = "";

    @Override
    public Integer call() throws IOException {
        return database.use((accounts, box) -> accounts.setActive(username, false), "There is no such account.");
    }
}
