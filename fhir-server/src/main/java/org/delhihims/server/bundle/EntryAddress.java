package org.delhihims.server.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an entry's request goes, relative to the server: {@code Patient}, {@code Patient/123}, {@code Patient?name=Asha},
 * {@code Patient/123/$everything}.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle.html#transaction">FHIR: Bundle.entry.request.url</a>
 */
record EntryAddress(String text, String type, String id, String rest, String query) {

    private static final Pattern FORM =
            Pattern.compile("/?([A-Z][A-Za-z]*)(?:/([A-Za-z0-9.-]{1,64}))?(/?[$_][^?]*|/_history/[^?]*)?(?:\\?(.*))?");

    /** Reads an address, of which all parts are empty where it has no type at its beginning. */
    static EntryAddress read(String url, String serverBase) {
        String text = url.startsWith(serverBase + "/") ? url.substring(serverBase.length() + 1) : url;
        String relative = text.startsWith("/") ? text.substring(1) : text;
        Matcher form = FORM.matcher(relative);
        return form.matches()
                ? new EntryAddress(relative, part(form, 1), part(form, 2), part(form, 3), part(form, 4))
                : new EntryAddress(relative, "", "", "", "");
    }

    private static String part(Matcher form, int group) {
        return form.group(group) == null ? "" : form.group(group);
    }

    /** Whether it begins at the server's root and stays below it. */
    boolean isRelative() {
        String path = text.split("\\?", 2)[0];
        return !path.isEmpty() && !path.contains(":") && !path.contains("..");
    }

    boolean isOfType() {
        return !type.isEmpty() && id.isEmpty() && rest.isEmpty() && query.isEmpty();
    }

    boolean isOfRecord() {
        return !id.isEmpty() && rest.isEmpty() && query.isEmpty();
    }

    boolean isOfSearch() {
        return !type.isEmpty() && id.isEmpty() && rest.isEmpty() && !query.isEmpty();
    }

    String reference() {
        return type + "/" + id;
    }
}
