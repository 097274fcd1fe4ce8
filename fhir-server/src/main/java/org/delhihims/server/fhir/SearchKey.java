package org.delhihims.server.fhir;

/** The left side of a search: {@code birthdate}, {@code name:exact}, {@code subject:Patient.name}. */
record SearchKey(String text, String name, String modifier, boolean isChain) {

    static final String REVERSE_CHAIN = "_has";

    static SearchKey of(String text) {
        int dot = text.indexOf('.');
        String link = dot < 0 ? text : text.substring(0, dot);
        int colon = link.indexOf(':');
        return colon < 0
                ? new SearchKey(link, link, "", dot >= 0)
                : new SearchKey(link, link.substring(0, colon), link.substring(colon + 1), dot >= 0);
    }

    /** Whether what is compared stands in another record than the one looked for. */
    boolean leadsElsewhere() {
        return isChain || name.equals(REVERSE_CHAIN);
    }
}
