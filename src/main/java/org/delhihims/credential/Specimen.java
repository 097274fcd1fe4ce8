package org.delhihims.credential;

import org.delhihims.credential.CardVerdict.Outcome;

/**
 * A card of nobody, to try a scanner with.
 *
 * @param text of its QR code
 * @param outcome what a scanner that is right says of it
 */
public record Specimen(String text, Outcome outcome) {}
