package org.delhihims.server.healthcard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delhihims.credential.IssuerUrl;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.Malformed;
import org.delhihims.credential.PublishedKey;
import org.delhihims.credential.RevocationList;
import org.delhihims.credential.TrustedIssuer;

/**
 * A folder with an issuer's keys and lists, by which its cards are checked without a network: {@code jwks.json},
 * {@code crl-[kid].json}, and in {@code issuer.json} whose they are and since when. Whoever can write there decides which
 * cards are good.
 */
final class TrustFolder {

    private static final String KEYS = "jwks.json";
    private static final String ISSUER = "issuer.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    TrustFolder(Path folder) {
        this.folder = folder;
    }

    /** What is trusted by this folder. An answer whose files do not fit each other is none. */
    TrustedIssuer read() throws IOException {
        try {
            JsonNode issuer = MAPPER.readTree(Files.readString(folder.resolve(ISSUER)));
            KeySet keys = KeySet.read(Files.readString(folder.resolve(KEYS)));
            List<RevocationList> lists = new ArrayList<>();
            for (PublishedKey key : keys.keys()) {
                list(key.kid()).ifPresent(lists::add);
            }
            return new TrustedIssuer(
                    new IssuerUrl(issuer.path("issuer").asText()),
                    keys,
                    lists,
                    Instant.parse(issuer.path("fetched").asText()));
        } catch (Malformed | DateTimeParseException | IllegalArgumentException damaged) {
            throw new IOException("A file of " + folder + " is damaged: " + damaged.getMessage());
        }
    }

    /** The list that is kept of this key's revoked cards. */
    Optional<RevocationList> list(String kid) throws IOException, Malformed {
        Path file = listOf(kid);
        return Files.exists(file) ? Optional.of(RevocationList.read(Files.readString(file))) : Optional.empty();
    }

    /** Puts new keys and lists in the place of earlier ones. Their time comes last, so that it is never newer than they are. */
    void write(TrustedIssuer trusted) throws IOException {
        Files.createDirectories(folder);
        for (RevocationList list : trusted.lists()) {
            replace(listOf(list.kid()), list.json());
        }
        replace(folder.resolve(KEYS), trusted.keys().json());
        replace(
                folder.resolve(ISSUER),
                MAPPER.createObjectNode()
                        .put("issuer", trusted.issuer().value())
                        .put("fetched", trusted.fetched().toString())
                        .toString());
    }

    /** The name is safe, for a kid is a thumbprint here: of base64url alone. */
    private Path listOf(String kid) {
        return folder.resolve("crl-" + kid + ".json");
    }

    private void replace(Path file, String content) throws IOException {
        Path written = Files.createTempFile(folder, "new", ".tmp");
        Files.writeString(written, content);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
