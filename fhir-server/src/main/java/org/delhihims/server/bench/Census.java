package org.delhihims.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.delhihims.card.CardNumber;
import org.delhihims.server.bench.Population.Named;
import org.delhihims.server.bench.Population.Numbered;
import org.delhihims.server.bench.Population.Series;

/** Learns what a base holds, by asking it. The answers of the measurement are checked against what it said then. */
final class Census {

    private static final int MOST_PATIENTS = 4000;
    private static final int PAGE = 200;
    private static final Set<String> HELD_BACK = Set.of("blocked", "lost");
    private static final int MOST_SERIES = 150;

    private final Caller caller;
    private final String base;

    Census(Caller caller, String base) {
        this.caller = caller;
        this.base = base;
    }

    Population take() throws IOException {
        List<JsonNode> patients = patients("");
        List<Numbered> numbers = patients.stream()
                .flatMap(patient -> numbersOf(patient).stream())
                .toList();
        List<String> ids = patients.stream().map(Census::idOf).toList();
        // Asked for by themselves: among the first Patients of a base there may be nobody with a card.
        List<Numbered> cards = patients("&identifier=" + CardNumber.SYSTEM + "%7C").stream()
                .flatMap(patient -> numbersOf(patient).stream())
                .filter(number -> number.system().equals(CardNumber.SYSTEM))
                .toList();
        List<Named> names =
                patients.stream().flatMap(patient -> nameOf(patient).stream()).toList();
        List<String> codes = new ArrayList<>();
        List<Series> series = seriesOf(ids, codes);
        return new Population(ids, cards, numbers, names, series, commonest(codes));
    }

    private List<JsonNode> patients(String filter) throws IOException {
        List<JsonNode> patients = new ArrayList<>();
        Optional<String> page = Optional.of("Patient?_elements=id,identifier,name&_count=" + PAGE + filter);
        while (page.isPresent() && patients.size() < MOST_PATIENTS) {
            JsonNode bundle = ask(page.get());
            patients.addAll(resourcesOf(bundle));
            page = nextOf(bundle);
        }
        return patients;
    }

    /** The next page, where it is on the same endpoint: the load never goes where an answer points. */
    private Optional<String> nextOf(JsonNode bundle) {
        return list(bundle.path("link")).stream()
                .filter(link -> link.path("relation").asText().equals("next"))
                .map(link -> link.path("url").asText())
                .filter(url -> url.startsWith(base))
                .map(url -> url.substring(base.length()).replaceFirst("^/", ""))
                .findFirst();
    }

    private List<Series> seriesOf(List<String> ids, List<String> codes) throws IOException {
        List<String> asked = new ArrayList<>(ids);
        Collections.shuffle(asked);
        List<Series> all = new ArrayList<>();
        for (String id : asked.subList(0, Math.min(MOST_SERIES, asked.size()))) {
            List<JsonNode> some = resourcesOf(ask("Observation?patient=Patient/" + id + "&_count=5"));
            some.forEach(observation -> tokenOf(observation.path("code")).ifPresent(codes::add));
            Optional<String> category = some.stream()
                    .flatMap(observation -> tokenOf(observation.path("category").path(0)).stream())
                    .findFirst();
            if (category.isPresent()) {
                Answer answer = caller.ask(LastTwenty.of(id, "category", category.get()));
                all.add(new Series(
                        id, "category", category.get(), answer.require(200).count("\"fullUrl\"")));
            }
        }
        return all;
    }

    private static List<String> commonest(List<String> codes) {
        return codes.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .stream()
                .toList();
    }

    private static List<Numbered> numbersOf(JsonNode patient) {
        return list(patient.path("identifier")).stream()
                .filter(identifier -> identifier.hasNonNull("system") && identifier.hasNonNull("value"))
                .filter(Census::findsSomebody)
                .map(identifier -> new Numbered(
                        idOf(patient),
                        identifier.path("system").asText(),
                        identifier.path("value").asText()))
                .toList();
    }

    /** A former number, and that of a card which is blocked, may be refused. */
    private static boolean findsSomebody(JsonNode identifier) {
        boolean isHeldBack = list(identifier.path("extension")).stream()
                .map(extension ->
                        extension.at("/valueCodeableConcept/coding/0/code").asText())
                .anyMatch(HELD_BACK::contains);
        return !isHeldBack && !"old".equals(identifier.path("use").asText());
    }

    private static Optional<Named> nameOf(JsonNode patient) {
        return list(patient.path("name")).stream()
                .map(name -> new Named(
                        name.path("family").asText(), name.path("given").path(0).asText()))
                .filter(name -> !name.family().isEmpty() && !name.given().isEmpty())
                .findFirst();
    }

    private static Optional<String> tokenOf(JsonNode concept) {
        JsonNode coding = concept.path("coding").path(0);
        return coding.hasNonNull("system") && coding.hasNonNull("code")
                ? Optional.of(coding.path("system").asText() + "|"
                        + coding.path("code").asText())
                : Optional.empty();
    }

    private static String idOf(JsonNode resource) {
        return resource.path("id").asText();
    }

    private static List<JsonNode> resourcesOf(JsonNode bundle) {
        return list(bundle.path("entry")).stream()
                .map(entry -> entry.path("resource"))
                .filter(resource -> !resource.path("resourceType").asText().equals("OperationOutcome"))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode ask(String path) throws IOException {
        return caller.ask(Request.get(path)).require(200).json();
    }
}
