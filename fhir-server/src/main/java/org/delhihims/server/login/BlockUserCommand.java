package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims user block}. */
@Command(
        name = "block",
        description = "Ends all sessions and tokens of an account, and lets nobody sign in with it.",
        mixinStandardHelpOptions = true)
final class BlockUserCommand implements Callable<Integer> {

    @Mixin
    private OneUser user = new OneUser();

    @Override
    public Integer call() throws IOException {
        return user.change((accounts, username) -> accounts.setActive(username, false));
    }
}
