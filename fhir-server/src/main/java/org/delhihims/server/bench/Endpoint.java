package org.delhihims.server.bench;

import java.net.URI;
import java.util.Map;

/** Where questions are sent, and the headers that each of them carries. */
record Endpoint(URI base, Map<String, String> headers) {

    Endpoint {
        headers = Map.copyOf(headers);
    }

    Caller call() {
        return new Caller(base, headers);
    }
}
