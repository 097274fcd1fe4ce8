package org.delhihims.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which numbers are compared, however they are written. */
public final class NumberForm {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}-]");

    private static final Pattern GAPS_OF_PHONES = Pattern.compile("[\\s\\p{Z}().-]");
    private static final Pattern BEFORE_MOBILE = Pattern.compile("^(?:[+]91|0091|91|0)(?=[6-9][0-9]{9}$)");

    private NumberForm() {}

    /** Without spaces and dashes, in capitals: {@code 91-0000-0000-0125} is {@code 91000000000125}. */
    public static String of(String number) {
        return GAPS.matcher(unicode(number)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** A phone or a mail address. Of an Indian mobile number the ten digits, with or without the country's code or a zero. */
    public static String ofContact(String contact) {
        String text = unicode(contact).strip().toLowerCase(Locale.ROOT);
        if (text.contains("@")) {
            return text;
        }
        return BEFORE_MOBILE
                .matcher(GAPS_OF_PHONES.matcher(text).replaceAll(""))
                .replaceFirst("");
    }

    private static String unicode(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
