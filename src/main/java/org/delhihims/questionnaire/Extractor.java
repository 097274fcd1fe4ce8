package org.delhihims.questionnaire;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * Makes records of the answers of a form, as a transaction that whoever asks may send: an Observation for each answer that is to be
 * observed, and the Patient with what was declared, bound to the version that was read. What was only confirmed makes nothing new.
 *
 * @see <a href="http://hl7.org/fhir/uv/sdc/extraction.html">SDC 4.0.0: form data extraction</a>
 */
public final class Extractor {

    private static final Set<QuestionnaireResponseStatus> DONE =
            Set.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private final FhirContext fhir;
    private final Clock clock;

    public Extractor(FhirContext fhir, Clock clock) {
        this.fhir = fhir;
        this.clock = clock;
    }

    /**
     * The transaction that the answers make.
     *
     * @throws Refusal with RULE if the form is not completed, lacks an answer, or fills what nobody may declare
     */
    public Bundle extract(Questionnaire questionnaire, QuestionnaireResponse response, KnownRecords known) {
        if (!DONE.contains(response.getStatus())) {
            throw new Refusal(RULE, FormSentences.NOT_COMPLETED, "QuestionnaireResponse.status");
        }
        KnownAnswers before = new KnownAnswers(questionnaire, known, fhir, clock);
        Patient patient = known.patient().copy();
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        Answers answers = new Answers(response);
        answers.visitEnabled(questionnaire, (item, given) -> {
            List<Type> worked = before.worksOut(item, response);
            // Who fills in the form need not add up, and cannot add up wrongly.
            List<Type> values = Sdc.calculatedExpression(item).isPresent() ? worked : given;
            refuseUnlessAnswered(item, values);
            if (Sdc.isObserved(item) && !isKnown(item, values, before, response)) {
                values.forEach(value -> add(bundle, observation(item, value, response)));
            }
            if (!Sdc.isQuestion(item) && item.hasDefinition()) {
                declare(patient, item, answers, before, response);
            }
        });
        if (!patient.equalsDeep(known.patient())) {
            update(bundle, patient);
        }
        return bundle;
    }

    private static void refuseUnlessAnswered(QuestionnaireItemComponent item, List<Type> values) {
        if (item.getRequired() && Sdc.isQuestion(item) && values.isEmpty()) {
            throw new Refusal(
                    RULE,
                    FormSentences.UNANSWERED,
                    "QuestionnaireResponse.descendants().where(linkId = '" + item.getLinkId() + "')");
        }
    }

    private static boolean isKnown(
            QuestionnaireItemComponent item, List<Type> values, KnownAnswers before, QuestionnaireResponse response) {
        List<Type> held = before.to(item, response).values();
        return values.stream().allMatch(value -> held.stream().anyMatch(one -> Fitting.isSame(one, value)));
    }

    private Observation observation(QuestionnaireItemComponent item, Type value, QuestionnaireResponse response) {
        CodeableConcept code = new CodeableConcept().setText(item.getText());
        item.getCode().forEach(coding -> code.addCoding(coding.copy()));
        Date authored = response.hasAuthored() ? response.getAuthored() : Date.from(clock.instant());
        Observation observation = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(code)
                .setSubject(response.getSubject().copy())
                .setEffective(new DateTimeType(authored))
                .setValue(Fitting.observed(value));
        observation.addCategory().addCoding().setSystem(CATEGORY).setCode("survey");
        if (response.hasEncounter()) {
            observation.setEncounter(response.getEncounter().copy());
        }
        if (response.hasAuthor()) {
            observation.addPerformer(response.getAuthor().copy());
        }
        if (response.hasIdElement() && response.getIdElement().hasIdPart()) {
            observation.addDerivedFrom(new Reference(
                    "QuestionnaireResponse/" + response.getIdElement().getIdPart()));
        }
        return observation;
    }

    private static void declare(
            Patient patient,
            QuestionnaireItemComponent group,
            Answers answers,
            KnownAnswers before,
            QuestionnaireResponse response) {
        String path = Sdc.path(group).orElse("");
        PatientElement element = null;
        boolean isNew = false;
        for (QuestionnaireItemComponent item : group.getItem()) {
            List<Type> values = answers.to(item.getLinkId());
            String part = Sdc.path(item).orElse("");
            if (part.isEmpty() || values.isEmpty() || !answers.isEnabled(item)) {
                continue;
            }
            refuseUnlessDeclarable(item, part, path);
            element = element == null ? new PatientElement(PatientElement.nameIn(path)) : element;
            element.set(part, values.get(0));
            isNew |= !isKnown(item, values, before, response);
        }
        if (element != null && isNew) {
            PatientElement whole = element;
            Sdc.fixed(group).forEach(fixed -> whole.set(fixed.path(), fixed.value()));
            SelfDeclared.declare(patient, whole.element());
        }
    }

    private static void refuseUnlessDeclarable(QuestionnaireItemComponent item, String part, String path) {
        if (!part.startsWith(path + ".") || !SelfDeclared.isDeclarable(PatientElement.nameIn(path))) {
            throw new Refusal(
                    RULE,
                    FormSentences.NOT_SELF_DECLARED,
                    "Questionnaire.descendants().where(linkId = '" + item.getLinkId() + "').definition");
        }
    }

    private static void add(Bundle bundle, Resource record) {
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + UUID.randomUUID())
                .setResource(record)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(record.fhirType());
    }

    private static void update(Bundle bundle, Patient patient) {
        String address = "Patient/" + patient.getIdElement().getIdPart();
        bundle.addEntry()
                .setResource(patient)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(address)
                .setIfMatch("W/\"" + patient.getMeta().getVersionId() + "\"");
    }
}
