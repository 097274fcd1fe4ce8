package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims user password}. */
@Command(
        name = "password",
        description = "Gives an account a new password, and ends its sessions, tokens and locks.",
        mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Option(names = "--username", required = true)
    private String username = "";

    @Option(names = "--password", description = "Default: one is made and printed, only once.")
    private @Nullable String password;

    @Override
    public Integer call() throws IOException {
        if (password != null && !NewPassword.isLongEnough(password)) {
            System.err.println(NewPassword.RULE);
            return 2;
        }
        String chosen = password == null ? NewPassword.random() : password;
        int result = database.use(
                (accounts, box) -> accounts.setPassword(username, new Passwords().hash(chosen)),
                "There is no such account.");
        if (result == 0 && password == null) {
            System.out.println("password " + chosen);
        }
        return result;
    }
}
