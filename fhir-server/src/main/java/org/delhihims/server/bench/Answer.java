package org.delhihims.server.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back. It is checked by looking for what must stand in it, which costs little beside the request. */
record Answer(int status, String etag, String location, String body, int bytes) {

    private static final int UNAUTHORIZED = 401;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*([0-9]+)");
    private static final Pattern VERSION = Pattern.compile("W/\"([^\"]+)\"");
    private static final Pattern CREATED_ENTRY = Pattern.compile("\"status\"\\s*:\\s*\"201");
    private static final Pattern CREATED = Pattern.compile("(?:.*/)?[A-Za-z]+/([^/]+)(?:/_history/.*)?");

    Answer require(int expected) {
        if (status != expected) {
            String advice = status == UNAUTHORIZED ? ": --client-id and --key say who calls" : "";
            throw new WrongAnswer("status " + status + " instead of " + expected + advice);
        }
        return this;
    }

    Answer requireText(String text, String what) {
        if (!body.contains(text)) {
            throw new WrongAnswer(what + " is not in the answer");
        }
        return this;
    }

    Answer requireId(String id) {
        return requireText('"' + id + '"', "the id that was asked for");
    }

    Answer requireEntries(int fewest, int most) {
        int entries = count("\"fullUrl\"");
        if (entries < fewest || entries > most) {
            throw new WrongAnswer(entries + " entries instead of " + (fewest == most ? "" : fewest + " to ") + most);
        }
        return this;
    }

    /** A total may have grown since it was learnt, while others wrote. */
    Answer requireTotal(int fewest) {
        Matcher total = TOTAL.matcher(body);
        if (!total.find() || Integer.parseInt(total.group(1)) < fewest) {
            throw new WrongAnswer("a total below " + fewest + ", or none");
        }
        return this;
    }

    int count(String text) {
        int count = 0;
        for (int at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + text.length())) {
            count++;
        }
        return count;
    }

    /** How many entries of a transaction were created. */
    long createdEntries() {
        return CREATED_ENTRY.matcher(body).results().count();
    }

    /** The version that the answer says is now the current one. */
    String version() {
        Matcher version = VERSION.matcher(etag);
        if (!version.matches()) {
            throw new WrongAnswer("no version in the ETag");
        }
        return version.group(1);
    }

    /** The id of what was created. */
    String createdId() {
        Matcher created = CREATED.matcher(location);
        if (!created.matches()) {
            throw new WrongAnswer("no id in the Location");
        }
        return created.group(1);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new WrongAnswer("not JSON");
        }
    }
}
