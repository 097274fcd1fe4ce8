package org.delhihims.credential;

import org.delhihims.credential.CardVerdict.Outcome;
import org.hl7.fhir.r4.model.Patient;

/**
 * A card of nobody, to try a scanner with.
 *
 * @param holder who does not exist
 * @param text of its QR code
 * @param isBack whether it is the code on the back of a card, which tells more
 * @param outcome what a scanner that is right says of it
 */
public record Specimen(Patient holder, String text, boolean isBack, Outcome outcome) {}
