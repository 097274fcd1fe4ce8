package org.delhihims.server.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hims token}: what an operator types to try a system's client out. */
@Command(
        name = "token",
        description = "Signs in as a system's client and prints an access token, which is good for five minutes.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    @Option(
            names = "--base",
            defaultValue = "http://localhost:8080/fhir",
            description = "The FHIR endpoint (default: ${DEFAULT-VALUE}).")
    private URI base = URI.create("http://localhost:8080/fhir");

    @Option(names = "--client-id", required = true)
    private String clientId = "";

    @Option(names = "--key", required = true, description = "The file that hims client add --new-key has written.")
    private Path key = Path.of("");

    @Option(names = "--scope", defaultValue = "system/*.cruds", description = "Default: ${DEFAULT-VALUE}")
    private String scope = "system/*.cruds";

    @Override
    public Integer call() throws IOException {
        try {
            System.out.println(new SystemSignIn(base, clientId, key, scope).token());
            return 0;
        } catch (SignInRefused refused) {
            System.err.println(refused.getMessage());
            return 2;
        }
    }
}
