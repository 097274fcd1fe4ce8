package org.delhihims.kernel;

/** The canonical base, written once in Java. The other copy is {@code sushi-config.yaml} of each FHIR package. */
public final class Canonicals {

    public static final String BASE = "https://delhihims.example/fhir";

    private static final String IDENTIFIERS = "https://delhihims.example/sid/";

    private Canonicals() {}

    public static String profile(String id) {
        return BASE + "/StructureDefinition/" + id;
    }

    public static String codeSystem(String id) {
        return BASE + "/CodeSystem/" + id;
    }

    /** The system of an identifier that Delhi HIMS assigns or keeps, for example {@code health-card}. */
    public static String identifierSystem(String name) {
        return IDENTIFIERS + name;
    }
}
