package org.delhihims.server.bench;

import java.net.URI;
import java.util.Map;
import org.delhihims.server.client.SystemSignIn;
import org.jspecify.annotations.Nullable;

/** Where questions are sent, the headers that each of them carries, and as whom they are asked. */
record Endpoint(
        URI base, Map<String, String> headers, @Nullable SystemSignIn signIn) {

    Endpoint {
        headers = Map.copyOf(headers);
    }

    Caller call() {
        return new Caller(base, headers, signIn);
    }
}
