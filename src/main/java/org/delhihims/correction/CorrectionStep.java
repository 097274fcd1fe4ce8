package org.delhihims.correction;

import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One step that somebody takes with a correction.
 *
 * @param task the Task's id
 * @param words for the other party, of which only the payload counts
 * @param evidence the corrected version of the record, as the caller may see it
 */
public record CorrectionStep(
        String task,
        CorrectionState to,
        CorrectionMover mover,
        @Nullable Communication words,
        @Nullable Resource evidence) {}
