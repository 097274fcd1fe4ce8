package org.delhihims.server.fhir;

import java.util.regex.Pattern;

/**
 * How the values of some search parameters are written. HAPI fails where one is not: at the end of a chain, and for places.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#quantity">FHIR: quantities</a>
 * @see <a href="https://hl7.org/fhir/R4/location.html#positional">FHIR: positional searching</a>
 */
final class ValueForm {

    private static final String NUMBER = "[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?";
    private static final String COMPARED = "(?:eq|ne|gt|lt|ge|le|sa|eb|ap)?" + NUMBER;
    private static final Pattern BARE = Pattern.compile(COMPARED);
    private static final Pattern QUANTITY = Pattern.compile(COMPARED + "(?:\\|[^|]*(?:\\|[^|]*)?)?");
    private static final String LATITUDE = "-?(?:90(?:\\.0+)?|[0-8]?[0-9](?:\\.[0-9]{1,20})?)";
    private static final String LONGITUDE = "-?(?:180(?:\\.0+)?|(?:1[0-7][0-9]|[0-9]{1,2})(?:\\.[0-9]{1,20})?)";
    private static final Pattern NEAR =
            Pattern.compile(LATITUDE + "\\|" + LONGITUDE + "(?:\\|[0-9]{1,6}(?:\\.[0-9]{1,10})?(?:\\|(?:km|m)?)?)?");

    private ValueForm() {}

    /** A number, such as {@code le3}. */
    static boolean isNumber(String value) {
        return BARE.matcher(value).matches();
    }

    /** A measure, such as {@code gt9.4|http://unitsofmeasure.org|g/dL}. */
    static boolean isQuantity(String value) {
        return QUANTITY.matcher(value).matches();
    }

    /** A place and how far from it, such as {@code 28.6448|77.2167|5|km}. */
    static boolean isNear(String value) {
        return NEAR.matcher(value).matches();
    }
}
