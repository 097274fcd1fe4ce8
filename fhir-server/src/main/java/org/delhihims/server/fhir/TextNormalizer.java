package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.text.Normalizer;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Text is stored in Unicode form NFC, whatever keyboard it came from: a name typed on a phone and the same name typed
 * at a counter are equal.
 */
@Interceptor
public final class TextNormalizer implements StorageInterceptor {

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.NORMALIZE)
    public void created(IBaseResource resource) {
        normalize(resource);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.NORMALIZE)
    public void updated(IBaseResource before, IBaseResource after) {
        normalize(after);
    }

    private static void normalize(IBaseResource resource) {
        Elements.visit((Resource) resource, (path, element) -> {
            if (element instanceof StringType text
                    && text.hasValue()
                    && !Normalizer.isNormalized(text.getValue(), Normalizer.Form.NFC)) {
                text.setValue(Normalizer.normalize(text.getValue(), Normalizer.Form.NFC));
            }
        });
    }
}
