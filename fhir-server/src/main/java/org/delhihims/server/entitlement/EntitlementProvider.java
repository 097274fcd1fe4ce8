package org.delhihims.server.entitlement;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.delhihims.entitlement.Circumstances;
import org.delhihims.entitlement.Entitlement;
import org.delhihims.entitlement.Entitlements;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** {@code POST Patient/[id]/$entitlements}: what the patient is entitled to, scheme by scheme, in plain words. */
public final class EntitlementProvider implements FhirProvider {

    private static final int DAY_LENGTH = "2026-01-02".length();

    private final IFhirResourceDao<Patient> patients;
    private final IFhirResourceDao<Coverage> coverages;
    private final SeenPatients seen;
    private final Entitlements entitlements;
    private final RuleBook sentences;
    private final Clock clock;

    EntitlementProvider(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Coverage> coverages,
            SeenPatients seen,
            Entitlements entitlements,
            RuleBook sentences,
            Clock clock) {
        this.patients = patients;
        this.coverages = coverages;
        this.seen = seen;
        this.entitlements = entitlements;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * The patient is read in the caller's name, who must see all of him; a Coverage he may not see counts as not known. The
     * income is used for this answer and kept nowhere.
     */
    @Operation(name = "$entitlements", typeName = "Patient")
    public Parameters entitlements(
            @IdParam IdType patient,
            @OperationParam(name = "asOf", min = 0, max = 1) @Nullable DateType asOf,
            @OperationParam(name = "income", min = 0, max = 1) @Nullable Money income,
            RequestDetails request) {
        LocalDate day = day(asOf);
        Circumstances circumstances =
                income == null || income.isEmpty() ? Circumstances.UNKNOWN : Circumstances.withIncome(income);
        Patient resident = patients.read(new IdType("Patient", patient.getIdPart()), request);
        if (!seen.isWhole(resident, request)) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
        Parameters answer = new Parameters();
        entitlements
                .of(resident, coveragesOf(resident, request), circumstances, day)
                .forEach(one -> write(answer.addParameter().setName("entitlement"), one));
        return answer;
    }

    private List<Coverage> coveragesOf(Patient resident, RequestDetails request) {
        SearchParameterMap asked = SearchParameterMap.newSynchronous(
                Coverage.SP_BENEFICIARY,
                new ReferenceParam("Patient/" + resident.getIdElement().getIdPart()));
        return coverages.search(asked, request).getAllResources().stream()
                .map(Coverage.class::cast)
                .toList();
    }

    private LocalDate day(@Nullable DateType asOf) {
        if (asOf == null || asOf.isEmpty()) {
            return LocalDate.now(clock);
        }
        String text = asOf.getValueAsString();
        if (text == null || text.length() != DAY_LENGTH) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "asOf"), "asOf");
        }
        return LocalDate.parse(text);
    }

    private static void write(ParametersParameterComponent parameter, Entitlement entitlement) {
        parameter
                .addPart()
                .setName("scheme")
                .setValue(new Coding(Canonicals.codeSystem("scheme"), entitlement.scheme(), null));
        parameter
                .addPart()
                .setName("status")
                .setValue(new CodeType(entitlement.status().code()));
        parameter.addPart().setName("sentence").setValue(Outcomes.bilingual(entitlement.sentence()));
        entitlement.needs().forEach(need -> parameter.addPart().setName("needs").setValue(Outcomes.bilingual(need)));
        entitlement
                .coverage()
                .ifPresent(coverage -> parameter.addPart().setName("coverage").setValue(new Reference(coverage)));
    }
}
