package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims user unlink}. */
@Command(
        name = "unlink",
        description = "Lets nobody sign in to an account by the identity provider any more. Sessions go on: see block.",
        mixinStandardHelpOptions = true)
final class UnlinkUserCommand implements Callable<Integer> {

    @Mixin
    private OneUser user = new OneUser();

    @Override
    public Integer call() throws IOException {
        return user.change(Accounts::unlink);
    }
}
