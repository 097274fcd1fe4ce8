package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims user link}. */
@Command(
        name = "link",
        description =
                "Lets somebody sign in to an account by the identity provider, instead of whom it was linked to before.",
        mixinStandardHelpOptions = true)
final class LinkUserCommand implements Callable<Integer> {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Option(names = "--username", required = true)
    private String username = "";

    @Option(names = "--federated-issuer", required = true, description = "The identity provider that knows them,")
    private String issuer = "";

    @Option(names = "--federated-subject", required = true, description = "and their sub there.")
    private String subject = "";

    @Override
    public Integer call() throws IOException {
        return database.use(
                (accounts, box) -> accounts.link(username, issuer, subject),
                "There is no such account, or another account is linked to this subject.");
    }
}
