package org.delhihims.server.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.delhihims.server.operations.OperatorJob;
import picocli.CommandLine.Command;

/** {@code hims reindex-text}: has the text index made anew. */
@Command(
        name = "reindex-text",
        description =
                "Makes the text index anew from the database. A running server does it while it serves; until it is done"
                        + " it answers searches by text with 503. Without one, the index is made here; settings of the server, such as"
                        + " --hims.database.directory, may follow.",
        mixinStandardHelpOptions = true)
public final class ReindexCommand extends OperatorJob {

    public ReindexCommand() {
        super("textindex", "Text index");
    }

    @Override
    protected boolean isDone(JsonNode progress) {
        return progress.path("phase").asText().equals(TextState.Phase.READY.name());
    }

    @Override
    protected long done(JsonNode progress) {
        return progress.path("indexed").asLong();
    }

    @Override
    protected String result(JsonNode progress) {
        return "The text index is complete.";
    }
}
