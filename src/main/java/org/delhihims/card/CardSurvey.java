package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.math.BigDecimal;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.VerificationResult;
import org.hl7.fhir.r4.model.VerificationResult.Status;
import org.jspecify.annotations.Nullable;

/** What the survey team found at the door of a resident, as evidence for a permanent card: by whom, where and what. */
final class CardSurvey {

    private static final String PLACE = Canonicals.profile("survey-place");
    private static final String ACCURACY = Canonicals.profile("position-accuracy");
    private static final String GEOLOCATION = "http://hl7.org/fhir/StructureDefinition/geolocation";
    private static final BigDecimal MOST_METRES = BigDecimal.valueOf(100);

    private CardSurvey() {}

    /** Refuses unless the survey is of this resident, was made at a known place and found the details to be right. */
    static void check(@Nullable VerificationResult survey, String residentId) {
        if (survey == null) {
            throw new Refusal(RULE, CardSentences.SURVEY_NEEDED, "survey");
        }
        boolean isOfResident = survey.getTarget().stream()
                .anyMatch(target -> ("Patient/" + residentId)
                        .equals(target.getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue()));
        if (!isOfResident) {
            throw new Refusal(RULE, CardSentences.SURVEY_OF_ANOTHER, "survey");
        }
        if (survey.getStatus() != Status.VALIDATED) {
            throw new Refusal(RULE, CardSentences.SURVEY_NOT_DONE, "survey");
        }
        if (survey.getValidator().stream().noneMatch(validator -> validator.hasOrganization())) {
            throw new Refusal(RULE, CardSentences.SURVEY_BY_NOBODY, "survey");
        }
        if (!place(survey).filter(CardSurvey::isPoint).isPresent()) {
            throw new Refusal(RULE, CardSentences.SURVEY_NOWHERE, "survey");
        }
    }

    private static Optional<Address> place(VerificationResult survey) {
        return Optional.ofNullable(survey.getExtensionByUrl(PLACE))
                .map(Extension::getValue)
                .filter(Address.class::isInstance)
                .map(Address.class::cast);
    }

    /** Whether it is known where on earth this is, to a hundred metres. */
    private static boolean isPoint(Address place) {
        Extension point = place.getExtensionByUrl(GEOLOCATION);
        Extension accuracy = place.getExtensionByUrl(ACCURACY);
        return point != null
                && isWithin(point.getExtensionByUrl("latitude"), 90)
                && isWithin(point.getExtensionByUrl("longitude"), 180)
                && accuracy != null
                && accuracy.getValue() instanceof Quantity metres
                && metres.hasValue()
                && metres.getValue().signum() > 0
                && metres.getValue().compareTo(MOST_METRES) <= 0;
    }

    private static boolean isWithin(@Nullable Extension degrees, int most) {
        return degrees != null
                && degrees.getValue() instanceof DecimalType value
                && value.getValue().abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
