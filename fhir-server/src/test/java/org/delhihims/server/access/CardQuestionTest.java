package org.delhihims.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "Patient, identifier",
        "Patient, identifier:not",
        "RelatedPerson, identifier",
        "Observation, patient.identifier",
        "Observation, subject:Patient.identifier",
        "Encounter, _has:Observation:encounter:patient.identifier",
        "Patient, _has:RelatedPerson:patient:identifier"
    })
    void whoAsksByANumberOfAPersonAsksForACard(String type, String parameter) {
        assertThat(CardQuestion.isAskedBy(search(type, parameter))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Patient, name",
        "Patient, birthdate",
        "Encounter, identifier",
        "Observation, patient.name",
        "Patient, _has:Observation:patient:code"
    })
    void otherSearchesDoNot(String type, String parameter) {
        assertThat(CardQuestion.isAskedBy(search(type, parameter))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Patient, identifier=a|1, true",
        "Patient, name=a&identifier=1, true",
        "Patient, Patient?identifier=1, true",
        "Patient, identifie%72=1, true",
        "Patient, name=identifier, false",
        "Patient, identifie%zz=1, false",
        "Observation, identifier=1, false"
    })
    void whoCreatesUnlessThereIsSuchAPersonAsksToo(String type, String condition, boolean isAsking) {
        SystemRequestDetails request = new SystemRequestDetails();
        request.setResourceName(type);
        request.addHeader("If-None-Exist", condition);
        assertThat(CardQuestion.isAskedBy(request)).isEqualTo(isAsking);
    }

    private static RequestDetails search(String type, String parameter) {
        RequestDetails request = new SystemRequestDetails();
        request.setResourceName(type);
        request.addParameter(parameter, new String[] {"a"});
        return request;
    }
}
