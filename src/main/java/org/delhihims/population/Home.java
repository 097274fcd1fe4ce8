package org.delhihims.population;

import org.delhihims.kernel.Verhoeff;

/** A family's dwelling and the phone it shares. */
record Home(Locality locality, int house, int lane, String phone) {

    /**
     * India keeps no range of phone numbers for invented people. Those of a Delhi mobile begin with other digits than
     * 640, to which the list of operators in libphonenumber that was read assigns none.
     */
    private static final String PHONE_SERIES = "91640";

    private static final int PHONES_OF_SERIES = 10_000_000;

    static Home of(Locality locality, Chance chance) {
        return new Home(locality, chance.between(1, 480), chance.between(1, 24), phone(chance));
    }

    String line() {
        return "H.No. " + house + ", Gali No. " + lane;
    }

    String hindiText() {
        return "मकान नं. " + house + ", गली नं. " + lane + ", "
                + locality.name().hindi() + ", दिल्ली " + locality.pin();
    }

    /** With its country code a mobile number has as many digits as an Aadhaar number; these never pass for one. */
    private static String phone(Chance chance) {
        String tail = Integer.toString(PHONES_OF_SERIES + chance.below(PHONES_OF_SERIES))
                .substring(1);
        String digits = PHONE_SERIES + tail;
        return Verhoeff.holds(digits) ? phone(chance) : "+" + digits;
    }
}
