package org.delhihims.server.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** {@code $validate} answers for the profile that a write would be held to, unless the caller names another. */
@Interceptor
public final class ValidateAsStored implements RequestInterceptor {

    private static final String PROFILE = "profile";

    private final RequiredProfiles required;

    ValidateAsStored(RequiredProfiles required) {
        this.required = required;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void nameProfile(RequestDetails request) {
        if (!"$validate".equals(request.getOperation())
                || request.getParameters().containsKey(PROFILE)) {
            return;
        }
        sentResource(request)
                .filter(resource -> !(resource instanceof Parameters))
                .flatMap(required::of)
                .ifPresent(profile -> request.addParameter(PROFILE, new String[] {profile}));
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
