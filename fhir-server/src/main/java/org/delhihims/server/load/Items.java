package org.delhihims.server.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the names of drafts ids, and what creates a resource an update of it, which can be sent again without harm. */
final class Items {

    private final String source;
    private final Shards shards;
    private final ServerIds server;

    Items(String source, Shards shards, ServerIds server) {
        this.source = source;
        this.shards = shards;
        this.server = server;
    }

    List<Item> of(List<Draft> drafts) {
        Set<Name> strange = new LinkedHashSet<>();
        drafts.forEach(draft -> collectNames(draft, strange));
        Ids ids = new Ids(source, shards, server.knownAmong(strange));
        return drafts.stream().map(draft -> item(draft, ids)).toList();
    }

    /** The names of which it is not clear by themselves whose they are. */
    private static void collectNames(Draft draft, Set<Name> names) {
        for (Entry entry : draft.entries()) {
            entry.name().filter(name -> !name.isImported()).ifPresent(names::add);
            References.replace(entry.node().path("resource"), reference -> {
                draft.named(reference).filter(name -> !name.isImported()).ifPresent(names::add);
                return reference;
            });
        }
    }

    private Item item(Draft draft, Ids ids) {
        List<ObjectNode> entries = new ArrayList<>();
        Set<Name> writes = new HashSet<>();
        Set<Name> needs = new HashSet<>();
        for (Entry entry : draft.entries()) {
            Optional<String> shard = Ids.shardOf(source, draft, entry);
            References.replace(entry.node().path("resource"), reference -> {
                Optional<Name> target = draft.named(reference).map(name -> ids.stored(name, shard));
                target.ifPresent(needs::add);
                return target.map(stored -> replaced(reference, stored)).orElse(reference);
            });
            entry.name().map(name -> ids.stored(name, shard)).ifPresent(name -> {
                writes.add(name);
                becomeUpdate(entry, name);
            });
            entries.add(entry.node());
        }
        needs.removeAll(writes);
        return new Item(draft.place(), draft.type(), entries, draft.isTransaction(), draft.characters(), writes, needs);
    }

    /** A version that the reference names stays only where the target keeps its name, and so its history. */
    private static String replaced(String reference, Name stored) {
        return reference.startsWith(stored + "/") ? reference : stored.toString();
    }

    private static void becomeUpdate(Entry entry, Name name) {
        entry.resource().put("id", name.id());
        entry.node().remove("fullUrl");
        ObjectNode request = entry.node().path("request").isObject()
                ? (ObjectNode) entry.node().path("request")
                : entry.node().putObject("request");
        request.put("method", "PUT");
        request.put("url", name.toString());
    }
}
