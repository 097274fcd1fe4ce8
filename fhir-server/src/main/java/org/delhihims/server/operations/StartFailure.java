package org.delhihims.server.operations;

import java.util.stream.Stream;
import org.delhihims.server.conformance.DefinitionsUnusable;
import org.delhihims.server.database.DatabaseUnavailable;
import org.delhihims.server.transport.DoorUnsafe;
import org.slf4j.LoggerFactory;

/** What an operator reads when the server does not start: one sentence where the cause is his to mend. */
public final class StartFailure {

    private StartFailure() {}

    /** Explains the failure and ends the process. A failure without a sentence is a fault and is logged whole. */
    public static void explain(RuntimeException failure) {
        Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof DatabaseUnavailable
                        || cause instanceof PortTaken
                        || cause instanceof DoorUnsafe
                        || cause instanceof DefinitionsUnusable)
                .findFirst()
                .ifPresentOrElse(
                        cause -> System.err.println("Delhi HIMS did not start. " + cause.getMessage()),
                        () -> LoggerFactory.getLogger(StartFailure.class).error("Delhi HIMS did not start", failure));
        System.exit(1);
    }
}
