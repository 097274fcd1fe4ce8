package org.delhihims.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delhihims.kernel.SnomedCt;
import org.delhihims.kernel.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeRulesTest {

    private final CodeRules rules = CodeRules.ofDelhi();

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10, B20, V, HIV",
        "http://hl7.org/fhir/sid/icd-10, B20.7, V, HIV",
        "http://hl7.org/fhir/sid/icd-10, B24, V, HIV",
        "http://hl7.org/fhir/sid/icd-10, b24, V, HIV",
        "http://hl7.org/fhir/sid/icd-10, Z21, V, HIV",
        "http://hl7.org/fhir/sid/icd-10, R75, V, HIV",
        "http://hl7.org/fhir/sid/icd-10-cm, B20, V, HIV",
        "http://hl7.org/fhir/sid/icd-10, F32.9, V, PSY",
        "http://hl7.org/fhir/sid/icd-10, F329, V, PSY",
        "http://hl7.org/fhir/sid/icd-10, F10.2, V, PSY ETH",
        "http://hl7.org/fhir/sid/icd-10, F17.2, R, ETH",
        "http://hl7.org/fhir/sid/icd-10, F02.4, V, HIV PSY",
        "http://hl7.org/fhir/sid/icd-10, F64.0, V, PSY SEX",
        "http://hl7.org/fhir/sid/icd-10, X64, V, PSY",
        "http://hl7.org/fhir/sid/icd-10, A53.9, R, STD",
        "http://hl7.org/fhir/sid/icd-10, T74.2, V, SDV",
        "http://hl7.org/fhir/sid/icd-10, Y05, V, SDV",
        "http://hl7.org/fhir/sid/icd-10, Z04.4, V, SDV",
        "http://hl7.org/fhir/sid/icd-10, O04.9, R, SEX",
        "http://hl7.org/fhir/sid/icd-10, Z33.2, R, SEX",
        "http://hl7.org/fhir/sid/icd-10, Q90.9, R, GDIS",
        "http://id.who.int/icd/release/11/mms, 1C62.3Z, V, HIV",
        "http://id.who.int/icd/release/11/mms, 6C43.2, V, PSY ETH",
        "http://snomed.info/sct, 86406008, V, HIV",
        "http://snomed.info/sct, 75544000, V, PSY ETH",
        "http://loinc.org, 80387-4, V, HIV",
        "http://loinc.org, 20507-0, R, STD",
        "http://loinc.org, 44261-6, V, PSY",
        "http://www.whocc.no/atc, J05AR10, V, HIV",
        "http://www.whocc.no/atc, N05AX08, V, PSY",
        "http://www.whocc.no/atc, N07BC01, R, ETH",
        "https://delhihims.example/fhir/CodeSystem/department, psychiatry, V, PSY",
        "https://delhihims.example/fhir/CodeSystem/department, one-stop-centre, V, SDV",
    })
    void aCodeIsAsSecretAsTheTableSays(String system, String code, Confidentiality level, String reasons) {
        Labels labels = rules.of(system, code);

        assertThat(labels.confidentiality()).isEqualTo(level);
        assertThat(labels.sensitivities())
                .extracting(Sensitivity::name)
                .containsExactlyInAnyOrder(reasons.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10, B19.9",
        "http://hl7.org/fhir/sid/icd-10, B25",
        "http://hl7.org/fhir/sid/icd-10, B2",
        "http://hl7.org/fhir/sid/icd-10, A49.9",
        "http://hl7.org/fhir/sid/icd-10, A65",
        "http://hl7.org/fhir/sid/icd-10, G40.9",
        "http://hl7.org/fhir/sid/icd-10, E11.9",
        "http://hl7.org/fhir/sid/icd-10, O80.9",
        "http://hl7.org/fhir/sid/icd-10, Z34.9",
        "http://loinc.org, 718-7",
        "http://loinc.org, B20",
        "http://www.whocc.no/atc, J05AF10",
        "http://www.whocc.no/atc, N06AA09",
        "https://delhihims.example/fhir/CodeSystem/department, general-medicine",
        "https://elsewhere.example/codes, B20",
    })
    void whatTheTableDoesNotNameIsNormal(String system, String code) {
        assertThat(rules.of(system, code)).isEqualTo(Labels.NONE);
    }

    @Test
    void conceptsOfSnomedCtAreWrittenWithoutASlip() {
        assertThat(Table.rowsOf(CodeRules.class, "codes.tsv"))
                .filteredOn(row -> row.text("system").equals(SnomedCt.SYSTEM))
                .isNotEmpty()
                .flatExtracting(row -> List.of(row.text("codes").split(" ", -1)))
                .allMatch(code -> SnomedCt.isConceptId((String) code))
                .doesNotHaveDuplicates();
    }
}
