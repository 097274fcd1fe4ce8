package org.delhihims.consent;

/**
 * Why somebody asks for a record.
 *
 * @see <a href="https://terminology.hl7.org/ValueSet-v3-PurposeOfUse.html">HL7: PurposeOfUse</a>
 */
public enum PurposeOfUse {
    TREAT,
    /** Emergency treatment by whoever has the right to treat; it opens nothing by itself. */
    ETREAT,
    HPAYMT,
    /** Reporting that the law demands. */
    PUBHLTH,
    HRESCH,
    PATRQT,
    /** The glass is broken: an emergency grant with a reason, which is reviewed. */
    BTG
}
