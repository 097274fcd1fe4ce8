package org.delhihims.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/**
 * Nothing is stored that breaks the Delhi profile it needs or a profile it declares. The profile a resource needs is
 * written into its {@code meta.profile}, so a reader can tell.
 */
@Interceptor
public final class ProfileGate implements StorageInterceptor {

    private static final String TRUSTED = ProfileGate.class.getName();

    private final FhirContext fhir;
    private final RequiredProfiles required;
    private final FhirValidator validator;
    private final Findings findings;

    ProfileGate(FhirContext fhir, RequiredProfiles required, FhirValidator validator, Findings findings) {
        this.fhir = fhir;
        this.required = required;
        this.validator = validator;
        this.findings = findings;
    }

    /** Marks what the server has made by a form that its tests hold to the profile. Nothing that was sent can carry the mark. */
    public static void trust(Resource receipt) {
        receipt.setUserData(TRUSTED, true);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.PROFILES)
    public void created(IBaseResource resource) {
        refuseUnlessValid((Resource) resource);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.PROFILES)
    public void updated(IBaseResource before, IBaseResource after) {
        refuseUnlessValid((Resource) after);
    }

    void refuseUnlessValid(Resource resource) {
        if (resource.getUserData(TRUSTED) != null) {
            return;
        }
        if (resource instanceof MetadataResource) {
            // Definitions come from the packages on the class path alone, and the build has validated those.
            return;
        }
        required.of(resource)
                .filter(profile -> !resource.getMeta().hasProfile(profile))
                .ifPresent(profile -> resource.getMeta().addProfile(profile));
        // The text is made anew: HAPI keeps the text a resource was sent in, and would validate that, without the
        // profile.
        String text = fhir.newJsonParser().encodeResourceToString(resource);
        List<SingleValidationMessage> errors = validator.validateWithResult(text).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
        if (!errors.isEmpty()) {
            OperationOutcome outcome = findings.outcomeOf(resource, errors);
            throw new UnprocessableEntityException(
                    outcome.getIssueFirstRep().getDetails().getText(), outcome);
        }
    }
}
