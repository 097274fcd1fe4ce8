package org.delhihims.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the server answered. Status 0 says that it broke off the connection without an answer, again and again. */
record Answer(int status, JsonNode body) {

    private static final Pattern ENTRY = Pattern.compile("^Bundle\\.entry\\[(\\d+)\\](?:\\.resource)?");

    static Answer of(int status, String text) {
        try {
            return new Answer(status, JsonText.read(text));
        } catch (NotJson e) {
            return new Answer(status, JsonText.object());
        }
    }

    static Answer brokenOff() {
        return new Answer(0, JsonText.object());
    }

    /** An answer that we give ourselves, because the line cannot be sent. */
    static Answer unsent(String sentence) {
        var outcome = JsonText.object();
        outcome.putArray("issue").addObject().putObject("details").put("text", sentence);
        return new Answer(0, outcome);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** How many resources a transaction created; the others were there before. */
    int created() {
        return (int) StreamSupport.stream(body.path("entry").spliterator(), false)
                .filter(entry -> entry.at("/response/status").asText().startsWith("201"))
                .count();
    }

    String sentence() {
        return firstIssue()
                .flatMap(issue -> Stream.of(issue.at("/details/text"), issue.path("diagnostics"))
                        .map(JsonNode::asText)
                        .filter(text -> !text.isEmpty())
                        .findFirst())
                .orElse(
                        status == 0
                                ? "The server breaks off the connection when this is sent."
                                : "The server answered with status " + status + " and no reason.");
    }

    String code() {
        return firstIssue().map(issue -> issue.path("code").asText()).orElse("");
    }

    /** The FHIRPath of the culprit within its resource. */
    String expression(Item item) {
        String path = expressions().findFirst().orElse("");
        String type = item.isTransaction() ? "" : item.type();
        return type.isEmpty() ? path : ENTRY.matcher(path).replaceFirst(type);
    }

    /** Which entries of the transaction the server points at. */
    Set<Integer> culprits() {
        Set<Integer> culprits = new LinkedHashSet<>();
        expressions().map(ENTRY::matcher).filter(Matcher::find).forEach(found -> culprits.add(number(found)));
        return culprits;
    }

    private static int number(Matcher entry) {
        try {
            return Integer.parseInt(entry.group(1));
        } catch (NumberFormatException absurd) {
            return -1;
        }
    }

    /** Whether something that the item refers to is, or may be, what the server did not find. */
    boolean missesWhatIsNeededBy(Item item) {
        return namesNeedOf(item) || expressions().anyMatch(path -> pointsAtReference(path, item));
    }

    /** Whether the refusal names something that the item refers to. */
    boolean namesNeedOf(Item item) {
        String text = body.path("issue").toString();
        return item.needs().stream().anyMatch(need -> text.contains(need.toString()));
    }

    private static boolean pointsAtReference(String path, Item item) {
        Matcher entry = ENTRY.matcher(path);
        boolean isInBundle = entry.find();
        int number = isInBundle ? number(entry) : 0;
        if (number < 0 || number >= item.entries().size()) {
            return false;
        }
        JsonNode element = item.entries().get(number).path("resource");
        String rest = isInBundle ? path.substring(entry.end()) : path.replaceFirst("^[A-Za-z]+", "");
        for (String step : List.of(rest.split("[.\\[\\]]+"))) {
            if (!step.isEmpty() && !step.equals("reference")) {
                element = step.matches("\\d+") ? element.path(Integer.parseInt(step)) : child(element, step);
            }
        }
        return element.has("reference");
    }

    /** FHIRPath leaves out the number of an element that may repeat. */
    private static JsonNode child(JsonNode element, String step) {
        return element.isArray() ? element.path(0).path(step) : element.path(step);
    }

    private Stream<String> expressions() {
        return issues().flatMap(
                        issue -> StreamSupport.stream(issue.path("expression").spliterator(), false))
                .map(JsonNode::asText);
    }

    private Optional<JsonNode> firstIssue() {
        return issues().filter(issue -> !issue.path("severity").asText().equals("warning"))
                .findFirst();
    }

    private Stream<JsonNode> issues() {
        return StreamSupport.stream(body.path("issue").spliterator(), false);
    }
}
