package org.delhihims.server.record;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.server.fhir.PageLinks;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Gives a page of all that is known of a Patient, in the caller's name. Nothing is kept between two pages. */
final class WholeRecord {

    private final IFhirResourceDao<Patient> patients;
    private final PartsIndex index;
    private final PartsLoader loader;
    private final IHapiTransactionService transactions;

    WholeRecord(
            IFhirResourceDao<Patient> patients,
            PartsIndex index,
            PartsLoader loader,
            IHapiTransactionService transactions) {
        this.patients = patients;
        this.index = index;
        this.loader = loader;
        this.transactions = transactions;
    }

    /** Refuses as a read of the Patient does. */
    Bundle page(IdType id, EverythingQuestion question, PageLinks links, RequestDetails caller) {
        return transactions.withRequest(caller).read(partition -> {
            Patient patient = patients.read(id, caller);
            PartsPage page = PartsPage.cut(index.of(id.getIdPart(), question), question.after(), question.count());
            Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(page.matches());
            bundle.addLink().setRelation("self").setUrl(links.self());
            if (page.hasNext()) {
                bundle.addLink().setRelation("next").setUrl(links.with(question.nextAfter(page.end())));
            }
            resources(patient, page.parts(), caller)
                    .forEach(resource -> add(bundle, resource, caller.getFhirServerBase()));
            return bundle;
        });
    }

    /** The Patient has been read, and must not be shown twice to whoever watches over accesses. */
    private List<Resource> resources(Patient patient, List<Part> parts, RequestDetails caller) {
        List<Resource> resources = new ArrayList<>();
        boolean beginsWithHim = !parts.isEmpty() && parts.get(0).place().tier() == Tier.PATIENT;
        if (beginsWithHim) {
            resources.add(patient);
        }
        resources.addAll(loader.load(parts.subList(beginsWithHim ? 1 : 0, parts.size()), caller));
        return resources;
    }

    private static void add(Bundle bundle, Resource resource, String base) {
        boolean isSupport =
                ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.get(resource) == BundleEntrySearchModeEnum.INCLUDE;
        bundle.addEntry()
                .setFullUrl(base + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource)
                .getSearch()
                .setMode(isSupport ? SearchEntryMode.INCLUDE : SearchEntryMode.MATCH);
    }
}
