package org.delhihims.server.label;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** What {@code hims label rebuild} asks of a running server, on the management port. */
@Endpoint(id = "labels")
public final class LabelEndpoint {

    private final Relabelling relabelling;

    LabelEndpoint(Relabelling relabelling) {
        this.relabelling = relabelling;
    }

    @ReadOperation
    public Relabelling.Progress progress() {
        return relabelling.progress();
    }

    @WriteOperation
    public Relabelling.Progress rebuild() {
        relabelling.rebuild();
        return relabelling.progress();
    }
}
