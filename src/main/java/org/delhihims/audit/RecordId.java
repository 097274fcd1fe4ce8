package org.delhihims.audit;

import java.util.regex.Pattern;

/** Ids of the form that the server gives to records: UUIDs in small letters. Whatever has another form was typed by somebody. */
public final class RecordId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private RecordId() {}

    public static boolean isOne(String id) {
        return FORM.matcher(id).matches();
    }
}
