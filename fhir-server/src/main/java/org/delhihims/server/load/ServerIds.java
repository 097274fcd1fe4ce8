package org.delhihims.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which names the server has already, such as those of its facilities. What it was asked lately is remembered. */
final class ServerIds {

    private static final String ID = "[A-Za-z0-9.-]{1,64}";
    private static final int AT_ONCE = 100;
    private static final int REMEMBERED = 100_000;

    private final FhirEndpoint endpoint;
    private final Map<Name, Boolean> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    ServerIds(FhirEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    Set<Name> knownAmong(Collection<Name> names) {
        Set<Name> known = new HashSet<>();
        Map<String, List<Name>> unsure = names.stream()
                .filter(name -> !Boolean.FALSE.equals(answers.get(name)))
                .filter(name -> !(Boolean.TRUE.equals(answers.get(name)) && known.add(name)))
                .filter(name -> name.id().matches(ID))
                .collect(Collectors.groupingBy(Name::type));
        unsure.forEach((type, asked) -> {
            for (int from = 0; from < asked.size(); from += AT_ONCE) {
                known.addAll(ask(type, asked.subList(from, Math.min(from + AT_ONCE, asked.size()))));
            }
        });
        return known;
    }

    private List<Name> ask(String type, List<Name> names) {
        String ids = names.stream().map(Name::id).collect(Collectors.joining(","));
        Answer answer = endpoint.search(type, "_id=" + ids + "&_elements=id&_count=" + AT_ONCE);
        List<Name> found = new ArrayList<>();
        for (JsonNode entry : answer.body().path("entry")) {
            found.add(new Name(type, entry.at("/resource/id").asText()));
        }
        names.forEach(name -> answers.put(name, found.contains(name)));
        return found;
    }
}
