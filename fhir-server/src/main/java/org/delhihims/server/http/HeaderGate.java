package org.delhihims.server.http;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what cannot be answered because of how it is asked: a format that is not spoken, a version that is none. HAPI
 * would answer in another format, or fail.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#general">FHIR: content negotiation and conditional requests</a>
 */
@Interceptor
public final class HeaderGate implements RequestInterceptor {

    private static final String VERSION = "(W/)?\"[0-9]{1,18}\"|[0-9]{1,18}";
    /** Tomcat leaves out parameters that it cannot decode, and says so here. */
    private static final String PARAMETERS_NOT_READ = "org.apache.catalina.parameter_parse_failed";

    private static final Map<String, Set<String>> PRINTED =
            Map.of("$card-document", Set.of(MediaTypes.PDF), "$opd-slip", Set.of(MediaTypes.PDF, MediaTypes.TEXT));

    private static final Set<RequestTypeEnum> WITH_BODY =
            Set.of(RequestTypeEnum.POST, RequestTypeEnum.PUT, RequestTypeEnum.PATCH);

    private final RuleBook sentences;

    HeaderGate(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = HttpPlace.HEADERS)
    public void check(ServletRequestDetails request) {
        if (request.getServletRequest().getAttribute(PARAMETERS_NOT_READ) != null) {
            throw new InvalidRequestException("The parameters are not encoded as a form.");
        }
        refuseUnlessVersion(request);
        ignoreUnlessTime(request);
        String accepted = request.getHeader(Constants.HEADER_ACCEPT);
        if (!isAnsweredInItsOwnFormat(request, accepted)) {
            refuseUnlessOffered(request, Constants.HEADER_ACCEPT, accepted);
        }
        for (String format : request.getParameters().getOrDefault(Constants.PARAM_FORMAT, new String[0])) {
            refuseUnlessOffered(request, Constants.PARAM_FORMAT, format);
        }
        if (WITH_BODY.contains(request.getRequestType())) {
            refuseUnlessUnderstood(request, request.getHeader(Constants.HEADER_CONTENT_TYPE));
        }
    }

    /** The content of a Binary, and what is printed, may be asked for as what it is. */
    private static boolean isAnsweredInItsOwnFormat(RequestDetails request, @Nullable String accepted) {
        return "Binary".equals(request.getResourceName()) || MediaTypes.isOneOf(printed(request), accepted);
    }

    private static Set<String> printed(RequestDetails request) {
        return request.getOperation() == null ? Set.of() : PRINTED.getOrDefault(request.getOperation(), Set.of());
    }

    private void refuseUnlessVersion(RequestDetails request) {
        String version = request.getHeader(Constants.HEADER_IF_MATCH);
        if (version != null && !version.isBlank() && !version.strip().matches(VERSION)) {
            throw new Refusal(INVALID, sentences.refusal("wrong-header", Constants.HEADER_IF_MATCH));
        }
        boolean isNone = request.getId() != null
                && request.getId().hasVersionIdPart()
                && !request.getId().getVersionIdPart().matches("[0-9]{1,18}");
        if (isNone) {
            throw new ResourceNotFoundException("There is no such version.");
        }
    }

    /** A time that is none is as good as no time (RFC 9110, section 13.1.3). */
    private static void ignoreUnlessTime(RequestDetails request) {
        String since = request.getHeader(Constants.HEADER_IF_MODIFIED_SINCE_LC);
        if (since == null) {
            return;
        }
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(since.strip());
        } catch (DateTimeParseException e) {
            request.setHeaders(Constants.HEADER_IF_MODIFIED_SINCE_LC, List.of());
            request.setHeaders(Constants.HEADER_IF_MODIFIED_SINCE, List.of());
        }
    }

    private void refuseUnlessOffered(RequestDetails request, String where, @Nullable String types) {
        if (types != null && !types.isBlank() && !MediaTypes.isOffered(types)) {
            // HAPI would write even the refusal in a format that it knows and we do not offer.
            request.setHeaders(Constants.HEADER_ACCEPT, List.of(Constants.CT_FHIR_JSON_NEW));
            request.removeParameter(Constants.PARAM_FORMAT);
            throw Outcomes.refusal(406, IssueType.NOTSUPPORTED, sentences.refusal("unknown-format", where), "");
        }
    }

    private void refuseUnlessUnderstood(RequestDetails request, @Nullable String type) {
        boolean isSearch = "_search".equals(request.getOperation());
        boolean isPatch = request.getRequestType() == RequestTypeEnum.PATCH;
        if (isSearch && type != null && !MediaTypes.isForm(type)) {
            throw Outcomes.refusal(415, IssueType.NOTSUPPORTED, sentences.refusal("search-needs-a-form", ""), "");
        }
        if (isSearch || type == null || "Binary".equals(request.getResourceName())) {
            return;
        }
        boolean isFhir = MediaTypes.isJson(type) || MediaTypes.isXml(type);
        boolean isUnderstood = isFhir || (isPatch && MediaTypes.nameOf(type).equals(MediaTypes.JSON_PATCH));
        if (!isUnderstood || !MediaTypes.isUtf8(type)) {
            throw Outcomes.refusal(415, IssueType.NOTSUPPORTED, sentences.refusal("unknown-body-format", ""), "");
        }
    }
}
