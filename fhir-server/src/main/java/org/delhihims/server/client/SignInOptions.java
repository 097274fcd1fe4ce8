package org.delhihims.server.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options of a command that calls a server: as whom it signs in there, if at all. */
public final class SignInOptions {

    private static final String SCOPE = "system/*.cruds";

    @ArgGroup(exclusive = false)
    private @Nullable Identity identity;

    static final class Identity {

        @Option(
                names = "--client-id",
                required = true,
                paramLabel = "ID",
                description = "The system's client that it calls as, if the server wants to know.")
        private String clientId = "";

        @Option(
                names = "--key",
                required = true,
                paramLabel = "FILE",
                description = "Its key, as hims client add --new-key has written it.")
        private Path key = Path.of("");
    }

    /** The sign-in at the server of this FHIR endpoint. */
    public Optional<SystemSignIn> at(URI base) throws IOException {
        return identity == null
                ? Optional.empty()
                : Optional.of(new SystemSignIn(base, identity.clientId, identity.key, SCOPE));
    }
}
