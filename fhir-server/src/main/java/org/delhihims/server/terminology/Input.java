package org.delhihims.server.terminology;

/** A parameter that an operation takes: its name, what it holds, and whether it may be repeated. */
record Input(String name, Kind kind, boolean repeats) {

    enum Kind {
        TEXT,
        URI,
        NUMBER,
        FLAG,
        LANGUAGE,
        CODING,
        CONCEPT,
        RESOURCE,
        /** FHIR defines it, and this server does not act on it. */
        UNSUPPORTED;

        /** Whether it can be written into an address. */
        boolean isSimple() {
            return this != CODING && this != CONCEPT && this != RESOURCE;
        }
    }

    static Input text(String name) {
        return new Input(name, Kind.TEXT, false);
    }

    static Input uri(String name) {
        return new Input(name, Kind.URI, false);
    }

    static Input number(String name) {
        return new Input(name, Kind.NUMBER, false);
    }

    static Input flag(String name) {
        return new Input(name, Kind.FLAG, false);
    }

    static Input language(String name) {
        return new Input(name, Kind.LANGUAGE, false);
    }

    static Input coding(String name) {
        return new Input(name, Kind.CODING, false);
    }

    static Input concept(String name) {
        return new Input(name, Kind.CONCEPT, false);
    }

    static Input resource(String name) {
        return new Input(name, Kind.RESOURCE, false);
    }

    static Input unsupported(String name) {
        return new Input(name, Kind.UNSUPPORTED, true);
    }

    Input repeated() {
        return new Input(name, kind, true);
    }
}
