package org.delhihims.server.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends items as one transaction. If that is refused, it is taken apart until the culprits stand alone, and everything
 * else is stored.
 */
final class Sender {

    /** Is told what became of each item. */
    interface Verdicts {
        void stored(List<Item> items, int created);

        void refused(Item item, Answer answer);
    }

    private final FhirEndpoint endpoint;
    private final Verdicts verdicts;

    Sender(FhirEndpoint endpoint, Verdicts verdicts) {
        this.endpoint = endpoint;
        this.verdicts = verdicts;
    }

    void send(List<Item> items) {
        Answer answer = endpoint.transact(bundle(items), items.size() == 1);
        if (answer.isSuccess()) {
            verdicts.stored(items, answer.created());
        } else if (items.size() == 1) {
            verdicts.refused(items.get(0), answer);
        } else {
            split(items, answer).stream().filter(part -> !part.isEmpty()).forEach(this::send);
        }
    }

    private static String bundle(List<Item> items) {
        ObjectNode bundle = JsonText.object();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "transaction");
        ArrayNode entries = bundle.putArray("entry");
        items.forEach(item -> item.entries().forEach(entries::add));
        return JsonText.write(bundle);
    }

    /** What the server points at is sent alone, after the rest; if it points at nothing, the halves are tried. */
    private static List<List<Item>> split(List<Item> items, Answer answer) {
        List<Item> rest = new ArrayList<>();
        List<List<Item>> parts = new ArrayList<>(List.of(rest));
        int entry = 0;
        for (Item item : items) {
            int from = entry;
            entry += item.entries().size();
            int to = entry;
            boolean isCulprit = answer.culprits().stream().anyMatch(number -> number >= from && number < to)
                    || answer.namesNeedOf(item);
            if (isCulprit) {
                parts.add(List.of(item));
            } else {
                rest.add(item);
            }
        }
        int half = items.size() / 2;
        return rest.size() == items.size() ? List.of(items.subList(0, half), items.subList(half, items.size())) : parts;
    }
}
