package org.delhihims.server.consent;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.Arrays;
import org.delhihims.consent.ConsentPreview;
import org.delhihims.consent.ConsentRegister;
import org.delhihims.consent.PurposeOfUse;
import org.delhihims.consent.Requester;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** {@code POST Patient/[id]/$consent-decision}: what the patient's Consents mean for one hospital, in plain words. */
public final class ConsentDecisionProvider implements FhirProvider {

    private final IFhirResourceDao<Patient> patients;
    private final IFhirResourceDao<Organization> organizations;
    private final ConsentRegister register;
    private final RuleBook sentences;
    private final Clock clock;

    ConsentDecisionProvider(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Organization> organizations,
            ConsentRegister register,
            RuleBook sentences,
            Clock clock) {
        this.patients = patients;
        this.organizations = organizations;
        this.register = register;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The patient and the hospital are read in the caller's name: who may not see them is not told of them. */
    @Operation(name = "$consent-decision", typeName = "Patient")
    public Parameters decide(
            @IdParam IdType patient,
            @OperationParam(name = "organization", min = 1, max = 1) @Nullable Reference organization,
            @OperationParam(name = "purpose", min = 0, max = 1) @Nullable CodeType purpose,
            RequestDetails request) {
        String resident = patients.read(new IdType("Patient", patient.getIdPart()), request)
                .getIdElement()
                .getIdPart();
        String facility = organizations
                .read(facility(organization), request)
                .getIdElement()
                .getIdPart();
        Parameters answer = new Parameters();
        ConsentPreview.of(register.of(resident), Requester.of(facility, null), purpose(purpose), clock.instant())
                .forEach(line -> write(answer.addParameter().setName("decision"), line));
        return answer;
    }

    private IdType facility(@Nullable Reference organization) {
        String named = organization == null || organization.getReference() == null ? "" : organization.getReference();
        if (!named.matches("Organization/[A-Za-z0-9.-]{1,64}")) {
            throw new Refusal(
                    Refusal.Reason.INVALID, sentences.refusal("required-element", "organization"), "organization");
        }
        return new IdType(named);
    }

    private PurposeOfUse purpose(@Nullable CodeType purpose) {
        if (purpose == null || purpose.isEmpty()) {
            return PurposeOfUse.TREAT;
        }
        return Arrays.stream(PurposeOfUse.values())
                .filter(known -> known.name().equals(purpose.getValue()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-code", "purpose"), "purpose"));
    }

    private static void write(ParametersParameterComponent decision, ConsentPreview.Line line) {
        decision.addPart().setName("type").setValue(new CodeType(line.type()));
        decision.addPart()
                .setName("decision")
                .setValue(new CodeType(line.decision().code()));
        decision.addPart().setName("sentence").setValue(Outcomes.bilingual(line.sentence()));
    }
}
