package org.delhihims.server.text;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** What the operator's command asks of a running server, on the management port: how the index is, and to make it anew. */
@Endpoint(id = "textindex")
public final class TextEndpoint {

    private final TextKeeper keeper;

    TextEndpoint(TextKeeper keeper) {
        this.keeper = keeper;
    }

    @ReadOperation
    public TextState.Progress progress() {
        return keeper.progress();
    }

    @WriteOperation
    public TextState.Progress rebuild() {
        keeper.rebuild();
        return keeper.progress();
    }
}
