package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims user list}. */
@Command(
        name = "list",
        description = "Lists the accounts: user name, role, facility, name.",
        mixinStandardHelpOptions = true)
final class ListUsersCommand implements Callable<Integer> {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Override
    public Integer call() throws IOException {
        return database.use(
                (accounts, box) -> {
                    accounts.allStaff()
                            .forEach(account -> System.out.printf(
                                    "%-24s %-24s %-20s %s%s%n",
                                    account.username(),
                                    account.role(),
                                    account.facility() == null ? "-" : account.facility(),
                                    account.displayName(),
                                    account.active() ? "" : " (blocked)"));
                    return true;
                },
                "");
    }
}
