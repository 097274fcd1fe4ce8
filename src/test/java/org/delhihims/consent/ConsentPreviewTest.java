package org.delhihims.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.consent.Consents.NOW;
import static org.delhihims.consent.Consents.OPT_IN;
import static org.delhihims.consent.Consents.OPT_OUT;
import static org.delhihims.consent.Consents.RESEARCH;
import static org.delhihims.consent.Consents.consent;
import static org.delhihims.consent.Consents.table;
import static org.delhihims.consent.Rule.deny;
import static org.delhihims.consent.Rule.permit;

import java.util.Map;
import java.util.stream.Collectors;
import org.delhihims.consent.ConsentPreview.Decision;
import org.junit.jupiter.api.Test;

class ConsentPreviewTest {

    private static Map<String, Decision> of(ConsentTable table) {
        return ConsentPreview.of(table, Requester.of("gtb", null), PurposeOfUse.TREAT, NOW).stream()
                .collect(Collectors.toMap(ConsentPreview.Line::type, ConsentPreview.Line::decision));
    }

    @Test
    void whereNothingIsSaidTheRulesOfTheStateHold() {
        assertThat(of(ConsentTable.EMPTY).values()).hasSizeGreaterThan(8).containsOnly(Decision.SILENT);
    }

    @Test
    void eachPartIsToldApart() {
        Map<String, Decision> told = of(table(consent(
                OPT_OUT,
                permit().to("Organization/gtb")
                        .except(
                                deny().onType("Condition"),
                                deny().onType("Observation").labelled("HIV")))));

        assertThat(told)
                .containsEntry("Condition", Decision.DENY)
                .containsEntry("Observation", Decision.PARTLY)
                .containsEntry("Immunization", Decision.PERMIT);
    }

    @Test
    void aPermitForSomeIsPartly() {
        assertThat(of(table(consent(RESEARCH, permit().onDataOf("2026", "")))))
                .containsEntry("Encounter", Decision.PARTLY);
    }

    @Test
    void theSentencesAreInBothLanguages() {
        assertThat(ConsentPreview.of(table(consent(OPT_IN)), Requester.of("gtb", null), PurposeOfUse.TREAT, NOW))
                .allSatisfy(line -> {
                    assertThat(line.sentence().english()).doesNotContain("{0}").contains("this hospital");
                    assertThat(line.sentence().hindi()).doesNotContain("{0}").contains("यह अस्पताल");
                });
    }
}
