package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResourcesTest {

    private static FhirValidator validator;

    @BeforeAll
    static void prepareTheValidator() {
        validator = FhirContext.forR4Cached()
                .newValidator()
                .registerValidatorModule(new FhirInstanceValidator(TerminologyPackage.support()));
    }

    static Stream<Arguments> resources() {
        return TerminologyPackage.resources().stream()
                .map(resource -> Arguments.of(resource.fhirType() + "/" + resource.getIdPart(), resource));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("resources")
    void everyResourceIsValid(String name, Resource resource) {
        assertThat(validator.validateWithResult(resource).getMessages())
                .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .extracting(SingleValidationMessage::getMessage)
                .as(name)
                .isEmpty();
    }
}
