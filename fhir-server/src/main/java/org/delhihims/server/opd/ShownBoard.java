package org.delhihims.server.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.UUID;
import org.delhihims.opd.QueueBoard;
import org.hl7.fhir.r4.model.Parameters;

/**
 * A board as screens are told of it.
 *
 * @param id of what it shows: two boards that differ by nothing but the time have one
 * @param json the Parameters that {@code $queue-status} answers
 * @param heartbeat Parameters that say when this was still so
 */
record ShownBoard(String id, Instant asOf, String json, String heartbeat) {

    static ShownBoard of(QueueBoard.Board board, FhirContext fhir) {
        StringBuilder shown = new StringBuilder();
        board.lines()
                .forEach(line -> shown.append(line.session().sitting().schedule())
                        .append(' ')
                        .append(line.session().room())
                        .append(' ')
                        .append(line.session().state())
                        .append(line.called())
                        .append(line.inside())
                        .append(line.waiting())
                        .append('\n'));
        Parameters whole = QueueAnswers.of(board);
        Parameters age = new Parameters();
        age.addParameter(whole.getParameter("asOf").copy());
        return new ShownBoard(
                UUID.nameUUIDFromBytes(shown.toString().getBytes(UTF_8)).toString(),
                board.asOf(),
                json(whole, fhir),
                json(age, fhir));
    }

    private static String json(Parameters parameters, FhirContext fhir) {
        return fhir.newJsonParser().encodeResourceToString(parameters);
    }
}
