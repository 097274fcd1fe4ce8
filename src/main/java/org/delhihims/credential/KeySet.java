package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys an issuer's cards are checked with, as it publishes them at {@code /.well-known/jwks.json}.
 *
 * @see <a href="https://spec.smarthealth.cards/#determining-keys-associated-with-an-issuer">SMART Health Cards: keys</a>
 */
public record KeySet(List<PublishedKey> keys) {

    public KeySet {
        keys = List.copyOf(keys);
    }

    public Optional<PublishedKey> key(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    public String json() {
        ArrayNode list = StrictJson.MAPPER.createArrayNode();
        keys.forEach(key -> list.add(key.json()));
        return StrictJson.write(StrictJson.MAPPER.createObjectNode().set("keys", list));
    }

    /** Reads the set of a card issuer. Keys for other uses are left out. */
    public static KeySet read(String json) throws Malformed {
        JsonNode list = StrictJson.object(json).path("keys");
        if (!list.isArray()) {
            throw new Malformed("keys is not an array");
        }
        List<PublishedKey> keys = new ArrayList<>();
        for (JsonNode key : list) {
            if ("EC".equals(key.path("kty").asText())
                    && "P-256".equals(key.path("crv").asText())) {
                keys.add(PublishedKey.read(key));
            }
        }
        return new KeySet(keys);
    }
}
