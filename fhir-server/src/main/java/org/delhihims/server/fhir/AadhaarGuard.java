package org.delhihims.server.fhir;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.delhihims.card.AadhaarNumber;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.SnomedCt;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.StoredResource;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;

/** No Aadhaar number is stored in clear, wherever in a resource it stands (Aadhaar Act 2016, section 29). */
@Interceptor
public final class AadhaarGuard implements StorageInterceptor {

    private final RuleBook sentences;

    AadhaarGuard(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.AADHAAR)
    public void created(IBaseResource resource) {
        refuseIfThere(resource);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.AADHAAR)
    public void updated(IBaseResource before, IBaseResource after) {
        refuseIfThere(after);
    }

    private void refuseIfThere(IBaseResource resource) {
        if (resource instanceof CodeSystem || resource instanceof ValueSet || resource instanceof ConceptMap) {
            // Callers do not write them, and twelve digits of SNOMED CT end in the same check digit.
            return;
        }
        Set<Base> concepts = Collections.newSetFromMap(new IdentityHashMap<>());
        Elements.visit((Resource) resource, (path, element) -> {
            if (element instanceof Coding coding && isConcept(coding)) {
                concepts.add(coding.getCodeElement());
            } else if (!concepts.contains(element) && holdsAadhaar(path, element)) {
                String place = StoredResource.inRequest((Resource) resource, path);
                throw new Refusal(RULE, sentences.refusal("aadhaar-number", place), place);
            }
        });
    }

    /** Such a code may have twelve digits and ends in the same check digit. */
    private static boolean isConcept(Coding coding) {
        return SnomedCt.SYSTEM.equals(coding.getSystem()) && coding.hasCode() && SnomedCt.isConceptId(coding.getCode());
    }

    private static boolean holdsAadhaar(String path, Base element) {
        if (element instanceof StringType || element instanceof UriType) {
            String text = element.primitiveValue();
            boolean phone = path.matches(".*\\.telecom(\\[[0-9]+])?\\.value");
            return text != null && (phone ? AadhaarNumber.isInPhone(text) : AadhaarNumber.isIn(text));
        }
        return element instanceof Narrative narrative
                && narrative.hasDiv()
                && AadhaarNumber.isIn(narrative.getDiv().allText());
    }
}
