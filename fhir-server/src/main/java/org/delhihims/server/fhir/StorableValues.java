package org.delhihims.server.fhir;

import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.math.BigDecimal;
import java.util.Set;
import org.delhihims.kernel.ReferenceForm;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.StorableText;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.StoredResource;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Nothing is stored that could not be given back: text with characters that XML cannot hold, numbers beyond those that
 * the database compares, and records that were read in part and would replace whole ones.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#string">FHIR: string and decimal</a>
 * @see <a href="https://hl7.org/fhir/R4/search.html#elements">FHIR: SUBSETTED</a>
 */
@Interceptor
public final class StorableValues implements StorageInterceptor {

    private static final String OBSERVATION_VALUE = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
    /** FHIR asks for 18 digits; laboratories have been seen to send more. */
    private static final int MOST_DIGITS = 40;

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(MOST_DIGITS);

    private final RuleBook sentences;

    StorableValues(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.STORABLE)
    public void created(IBaseResource resource) {
        refuseUnlessStorable((Resource) resource);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.STORABLE)
    public void updated(IBaseResource before, IBaseResource after) {
        refuseUnlessStorable((Resource) after);
    }

    private void refuseUnlessStorable(Resource resource) {
        if (resource.getMeta().getTag(OBSERVATION_VALUE, "SUBSETTED") != null) {
            String path = StoredResource.inRequest(resource, resource.fhirType() + ".meta.tag");
            throw new Refusal(RULE, sentences.refusal("incomplete-record", ""), path);
        }
        // The parts of a transaction may refer to each other, and have been judged together.
        boolean isPart = StoredResource.isPart(resource);
        Elements.visit(resource, (path, element) -> {
            refuseUnlessStorable(resource, path, element);
            if (!isPart) {
                refuseUnlessLeadsSomewhere(path, element);
            }
        });
    }

    private void refuseUnlessLeadsSomewhere(String path, Base element) {
        if (element instanceof Reference reference && reference.hasReference()) {
            ReferenceForm.fault(reference.getReference(), Set.of()).ifPresent(refusal -> {
                throw new Refusal(INVALID, sentences.refusal(refusal, path), path);
            });
        }
    }

    private void refuseUnlessStorable(Resource resource, String path, Base element) {
        if (element instanceof DecimalType number) {
            if (number.hasValue() && isOutOfRange(number.getValue())) {
                String place = StoredResource.inRequest(resource, path);
                throw new Refusal(INVALID, sentences.refusal("number-out-of-range", place), place);
            }
        } else if (element.isPrimitive()
                && element.hasPrimitiveValue()
                && !StorableText.isStorable(element.primitiveValue())) {
            String place = StoredResource.inRequest(resource, path);
            throw new Refusal(INVALID, sentences.refusal("wrong-character", place), place);
        }
    }

    private static boolean isOutOfRange(BigDecimal number) {
        return number.precision() > MOST_DIGITS
                || Math.abs((long) number.scale()) > MOST_DIGITS
                || number.abs().compareTo(LARGEST) > 0;
    }
}
