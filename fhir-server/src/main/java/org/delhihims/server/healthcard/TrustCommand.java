package org.delhihims.server.healthcard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.delhihims.credential.IssuerUrl;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.Malformed;
import org.delhihims.credential.PublishedKey;
import org.delhihims.credential.RevocationList;
import org.delhihims.credential.TrustedIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hims card trust}. */
@Command(
        name = "trust",
        description = "Fetches an issuer's keys and lists of revoked cards, for hims card verify to use offline.",
        mixinStandardHelpOptions = true)
final class TrustCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL",
            description = "The issuer, for example https://hims.example/health-cards.")
    private String from = "";

    @Option(names = "--trust", required = true, paramLabel = "DIR", description = "The folder they are kept in.")
    private Path trust = Path.of("");

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        try {
            TrustFolder folder = new TrustFolder(trust);
            TrustedIssuer fetched = fetch(new IssuerUrl(from), folder);
            folder.write(fetched);
            System.out.println(
                    fetched.keys().keys().size() + " keys, " + fetched.lists().size() + " lists of revoked cards");
            return 0;
        } catch (IOException | Malformed | IllegalArgumentException refused) {
            System.err.println("Nothing was changed. " + refused.getMessage());
            return REFUSED;
        }
    }

    private TrustedIssuer fetch(IssuerUrl issuer, TrustFolder folder) throws IOException, Malformed {
        // The time before the first answer: lists are at least as old as that.
        Instant asked = clock.instant();
        try (PublishedFiles files = new PublishedFiles()) {
            KeySet keys = KeySet.read(files.text(issuer.keys()));
            List<RevocationList> lists = new ArrayList<>();
            for (PublishedKey key : keys.keys()) {
                if (key.crlVersion() > 0) {
                    RevocationList list = RevocationList.read(files.text(issuer.revocationsOf(key.kid())));
                    refuseOlder(list, key, folder.list(key.kid()));
                    lists.add(list);
                }
            }
            return new TrustedIssuer(issuer, keys, lists, asked);
        }
    }

    /** Somebody between us and the issuer may send yesterday's list, in which a stolen card is not yet revoked. */
    private static void refuseOlder(RevocationList list, PublishedKey key, Optional<RevocationList> kept)
            throws IOException {
        boolean isOfThisKey = list.kid().equals(key.kid());
        boolean isOlder = list.counter() < key.crlVersion()
                || kept.filter(earlier -> earlier.counter() > list.counter()).isPresent();
        if (!isOfThisKey || isOlder) {
            throw new IOException(
                    "The list of revoked cards of " + key.kid() + " is of another key or older than it was.");
        }
    }
}
