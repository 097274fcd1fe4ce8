package org.delhihims.audit;

import org.jspecify.annotations.Nullable;

/**
 * What for, as a code of {@code v3-ActReason}, and the grant that breaks the glass, if one does.
 *
 * @see <a href="https://terminology.hl7.org/ValueSet-v3-PurposeOfUse.html">HL7: purpose of use</a>
 */
public record Purpose(String code, @Nullable String grant) {

    public static final Purpose TREATMENT = new Purpose("TREAT", null);
}
