package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The revoked cards of one key, as an issuer publishes them at {@code /.well-known/crl/[kid].json}.
 *
 * @param counter how often it has changed
 * @see <a href="https://spec.smarthealth.cards/#revocation">SMART Health Cards: revocation</a>
 */
public record RevocationList(String kid, long counter, List<RevokedCard> cards) {

    private static final String METHOD = "rid";
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_-]{1,24})(?:\\.([0-9]{1,12}))?");

    public RevocationList {
        cards = List.copyOf(cards);
        if (counter < 0 || cards.stream().anyMatch(card -> !card.kid().equals(kid))) {
            throw new IllegalArgumentException("the revocation list of one key holds the cards of this key");
        }
    }

    /** Whether a card of this rid that was issued at this moment is revoked. The moment of an entry itself is revoked. */
    public boolean revokes(Rid rid, Instant issued) {
        return cards.stream()
                .anyMatch(card -> card.rid().equals(rid)
                        && (card.from() == null
                                || issued.getEpochSecond() <= card.from().getEpochSecond()));
    }

    public String json() {
        ArrayNode rids = StrictJson.MAPPER.createArrayNode();
        cards.forEach(card -> rids.add(card.entry()));
        ObjectNode json = StrictJson.MAPPER
                .createObjectNode()
                .put("kid", kid)
                .put("method", METHOD)
                .put("ctr", counter);
        return StrictJson.write(json.set("rids", rids));
    }

    /** Reads a list. One with a method or an entry that is not known is refused: it would be taken for shorter than it is. */
    public static RevocationList read(String json) throws Malformed {
        ObjectNode list = StrictJson.object(json);
        JsonNode counter = list.path("ctr");
        JsonNode rids = list.path("rids");
        if (!METHOD.equals(StrictJson.text(list, "method"))
                || !counter.isIntegralNumber()
                || !counter.canConvertToLong()
                || counter.asLong() < 0
                || !rids.isArray()) {
            throw new Malformed("not a revocation list of method rid");
        }
        String kid = StrictJson.text(list, "kid");
        List<RevokedCard> cards = new ArrayList<>();
        for (JsonNode rid : rids) {
            cards.add(card(kid, rid));
        }
        return new RevocationList(kid, counter.asLong(), cards);
    }

    private static RevokedCard card(String kid, JsonNode entry) throws Malformed {
        Matcher parts = ENTRY.matcher(entry.isTextual() ? entry.textValue() : "");
        if (!parts.matches()) {
            throw new Malformed("an entry is neither a rid nor a rid with seconds");
        }
        try {
            String seconds = parts.group(2);
            return new RevokedCard(
                    kid,
                    new Rid(parts.group(1)),
                    seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds)));
        } catch (DateTimeException outOfTime) {
            throw new Malformed("an entry with a time that does not exist");
        }
    }
}
