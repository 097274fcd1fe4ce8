package org.delhihims.server.label;

import com.fasterxml.jackson.databind.JsonNode;
import org.delhihims.server.operations.OperatorJob;
import picocli.CommandLine.Command;

/** {@code hims label rebuild}: has everything labelled anew. */
@Command(
        name = "rebuild",
        description =
                "Labels all records anew by the rules of this version. A running server does it while it serves. Without"
                        + " one it is done here; settings of the server, such as --hims.database.directory, may follow.",
        mixinStandardHelpOptions = true)
final class RebuildLabelsCommand extends OperatorJob {

    RebuildLabelsCommand() {
        super("labels", "Labels");
    }

    @Override
    protected boolean isDone(JsonNode progress) {
        return !progress.path("busy").asBoolean();
    }

    @Override
    protected long done(JsonNode progress) {
        return progress.path("seen").asLong();
    }

    @Override
    protected String result(JsonNode progress) {
        return progress.path("seen").asLong() + " records looked at, "
                + progress.path("changed").asLong() + " with other labels.";
    }
}
