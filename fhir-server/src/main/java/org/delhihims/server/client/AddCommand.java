package org.delhihims.server.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.delhihims.server.database.CommandDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims client add}. */
@Command(
        name = "add",
        description = "Registers a client and prints its id, and its secret if it has one: it is shown only once.",
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Option(
            names = "--kind",
            required = true,
            description = "patient-app, staff-app, hospital-system, private-hospital, abdm-gateway, ops, auditor or"
                    + " analytics.")
    private String kind = "";

    @Option(names = "--client-id", description = "Its id. Default: made from the kind and the facility, or at random.")
    private @Nullable String clientId;

    @Option(names = "--name", required = true, description = "What people see when they are asked to let it in.")
    private String name = "";

    @Option(names = "--name-hindi", description = "The same for who reads Hindi.")
    private @Nullable String nameHindi;

    @Option(names = "--facility", description = "Id of the Organization whose system it is.")
    private @Nullable String facility;

    @Option(
            names = "--scope",
            split = " ",
            description = "The most it may be given. Default: all that its kind can have.")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--redirect-uri", description = "Where an app is sent back to; repeat for each.")
    private List<String> redirectUris = new ArrayList<>();

    @Option(names = "--launch-uri", description = "Where an app is started from a hospital's system; repeat for each.")
    private List<String> launchUris = new ArrayList<>();

    @Option(names = "--origin", description = "Origin of web pages that call from a browser; repeat for each.")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--certificate",
            description = "PEM file of the certificate it calls with; its tokens are bound to it.")
    private @Nullable Path certificate;

    @ArgGroup
    private Proof proof = new Proof();

    /** How it shows that it is itself. An app without any of these is public: it runs where no secret can be kept. */
    static final class Proof {

        @Option(names = "--secret", description = "By a secret that is made now.")
        private boolean secret;

        @Option(names = "--jwks", description = "By keys: a file with the JWK Set of its public keys.")
        private @Nullable Path jwks;

        @Option(names = "--jwks-uri", description = "By keys: where its JWK Set is.")
        private @Nullable String jwksUri;

        @Option(
                names = "--new-key",
                paramLabel = "FILE",
                description = "By a key that is made now and written to this file, for its owner alone.")
        private @Nullable Path newKey;
    }

    @Override
    public Integer call() throws IOException {
        try {
            ClientDraft draft = new ClientDraft(ClientKind.of(kind), name, nameHindi)
                    .called(clientId)
                    .of(facility)
                    .allowed(scopes)
                    .at(redirectUris, launchUris, origins)
                    .boundTo(certificate);
            String secret = prove(draft);
            ClientRegistration client = draft.registration();
            return database.use(tables -> store(new ClientTable(tables), client, secret));
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private @Nullable String prove(ClientDraft draft) throws IOException {
        if (proof.secret) {
            return draft.withSecret();
        }
        if (proof.jwks != null) {
            draft.withKeysOf(proof.jwks);
        } else if (proof.jwksUri != null) {
            draft.withKeysAt(proof.jwksUri);
        } else if (proof.newKey != null) {
            draft.withNewKey(proof.newKey);
        }
        return null;
    }

    private static int store(ClientTable table, ClientRegistration client, @Nullable String secret) {
        if (client.facility() != null && !table.isOrganization(client.facility())) {
            System.err.println("There is no Organization/" + client.facility()
                    + ". Register the facility first, or take the id of one that is there.");
            return REFUSED;
        }
        if (!table.add(client)) {
            System.err.println("There is a client with this id, or the facility has its system already."
                    + " See hims client list; hims client remove takes one away.");
            return REFUSED;
        }
        System.out.println("client_id " + client.clientId());
        if (secret != null) {
            System.out.println("client_secret " + secret);
        }
        return 0;
    }
}
