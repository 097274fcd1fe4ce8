package org.delhihims.server.correction;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.access.PreferredNames;
import org.delhihims.server.store.ServerStore;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, in the same database transaction, that a resident or a guardian has changed how the resident is reached: a
 * Provenance that names who, when and which elements. What they said before stays in the history.
 *
 * <p>Source: {@code domain.md} 3.2.3, {@code security.md} 4.7.
 */
@Interceptor
public final class SelfServiceTrail implements StorageInterceptor {

    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String DATA_OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";

    /** What {@code ChangeRules} lets residents change. */
    private static final List<String> ELEMENTS = List.of("telecom", "address", "communication", "contact", "photo");

    private final ServerStore store;
    private final Clock clock;

    SelfServiceTrail(ServerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        if (!(before instanceof Patient earlier) || !(after instanceof Patient later)) {
            return;
        }
        Caller caller = Callers.of(request).filter(Caller::isAtHome).orElse(null);
        List<String> changed = changed(earlier, later);
        if (caller != null && caller.fhirUser() != null && !changed.isEmpty()) {
            store.commit(List.of(provenance(later.getIdElement().getIdPart(), caller.fhirUser(), changed)));
        }
    }

    private static List<String> changed(Patient before, Patient after) {
        List<String> changed = new ArrayList<>(ELEMENTS.stream()
                .filter(name -> !isSame(before.getNamedProperty(name), after.getNamedProperty(name)))
                .toList());
        if (!Base.compareDeep(PreferredNames.of(before), PreferredNames.of(after), true)) {
            changed.add("name");
        }
        return changed;
    }

    private static boolean isSame(Property before, Property after) {
        return Base.compareDeep(before.getValues(), after.getValues(), true);
    }

    private Provenance provenance(String patient, String person, List<String> changed) {
        Provenance provenance = new Provenance().setRecorded(Date.from(clock.instant()));
        provenance.addTarget(new Reference("Patient/" + patient));
        provenance
                .getActivity()
                .setText(String.join(", ", changed))
                .addCoding()
                .setSystem(DATA_OPERATION)
                .setCode("UPDATE");
        Provenance.ProvenanceAgentComponent agent = provenance.addAgent().setWho(new Reference(person));
        agent.getType().addCoding().setSystem(PARTICIPATION).setCode("author");
        if (!person.equals("Patient/" + patient)) {
            agent.setOnBehalfOf(new Reference("Patient/" + patient));
        }
        return provenance;
    }
}
