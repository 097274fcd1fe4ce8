package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims user unblock}. */
@Command(name = "unblock", description = "Lets a blocked account sign in again.", mixinStandardHelpOptions = true)
final class UnblockUserCommand implements Callable<Integer> {

    @Mixin
    private OneUser user = new OneUser();

    @Override
    public Integer call() throws IOException {
        return user.change((accounts, username) -> accounts.setActive(username, true));
    }
}
