package org.delhihims.correction;

import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Resource;

/**
 * What somebody finds wrong in a record.
 *
 * @param patient the Patient's id
 * @param record as it is stored now, and as the caller may see it
 * @param facility the Organization's id of who wrote the record
 * @param words of which only the payload counts: what is wrong, and what would be right
 */
public record CorrectionRequest(
        String patient, Resource record, String facility, Communication words, CorrectionMover mover) {}
