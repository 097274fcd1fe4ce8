package org.delhihims.server.conformance;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.ReferenceForm;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.Elements;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * {@code $validate} answers for the profile that a write would be held to, unless the caller names another, and names the
 * rules in English and Hindi as a refused write does.
 */
@Interceptor
public final class ValidateAsStored implements RequestInterceptor {

    private static final String PROFILE = "profile";

    /** The form of the body has been judged by then. */
    private static final int AFTER_BODY = 50;

    private final RequiredProfiles required;
    private final Findings findings;
    private final RuleBook sentences;

    ValidateAsStored(RequiredProfiles required, Findings findings, RuleBook sentences) {
        this.required = required;
        this.sentences = sentences;
        this.findings = findings;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = AFTER_BODY)
    public void nameProfile(RequestDetails request) {
        if (!"$validate".equals(request.getOperation())) {
            return;
        }
        Optional<Resource> sent = sentResource(request);
        sent.ifPresent(this::refuseUnlessReferencesAre);
        if (!request.getParameters().containsKey(PROFILE)) {
            sent.filter(resource -> !(resource instanceof Parameters))
                    .flatMap(required::of)
                    .ifPresent(profile -> request.addParameter(PROFILE, new String[] {profile}));
        }
    }

    /** The validator fails at a reference that names no type. */
    private void refuseUnlessReferencesAre(Resource resource) {
        Elements.visit(resource, (path, element) -> {
            // What is to be stored together is named by a urn, and judged one by one.
            if (element instanceof Reference reference
                    && reference.hasReference()
                    && !reference.getReference().startsWith("urn:")) {
                ReferenceForm.fault(reference.getReference(), Set.of()).ifPresent(refusal -> {
                    throw new Refusal(INVALID, sentences.refusal(refusal, path), path);
                });
            }
        });
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void translate(RequestDetails request, IBaseResource answer) {
        if ("$validate".equals(request.getOperation()) && answer instanceof OperationOutcome outcome) {
            outcome.getIssue().forEach(findings::translate);
        }
    }

    /** What cannot be parsed has no profile; HAPI, which parses it again, says what is wrong with it. */
    private static Optional<Resource> sentResource(RequestDetails request) {
        EncodingEnum encoding = RestfulServerUtils.determineRequestEncodingNoDefault(request);
        if (encoding == null) {
            return Optional.empty();
        }
        String body = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
        try {
            return Optional.of(
                    (Resource) encoding.newParser(request.getFhirContext()).parseResource(body));
        } catch (DataFormatException e) {
            return Optional.empty();
        }
    }
}
