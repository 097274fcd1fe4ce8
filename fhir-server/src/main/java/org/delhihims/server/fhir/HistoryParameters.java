package org.delhihims.server.fhir;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
import java.util.regex.Pattern;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.RuleBook;

/**
 * The parameters in the address of a history, and the values each may have. HAPI passes over those that it does not know,
 * and gives more than was asked for.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#history">FHIR: history</a>
 */
@Interceptor
public final class HistoryParameters implements RequestInterceptor {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ANY = Pattern.compile("(?s).+");
    private static final Pattern TIME =
            Pattern.compile("(?:[a-z]{2})?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?)?)?");
    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            Map.entry("_format", ANY),
            Map.entry("_pretty", ANY),
            Map.entry("_summary", ANY),
            Map.entry("_elements", ANY),
            Map.entry("_count", NUMBER),
            Map.entry("_since", TIME),
            Map.entry("_at", TIME),
            Map.entry("_offset", NUMBER),
            Map.entry("_getpages", ANY),
            Map.entry("_getpagesoffset", NUMBER));

    private final RuleBook sentences;

    HistoryParameters(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = RequestPlace.SEARCH)
    public void check(RequestDetails request) {
        if (request.getRequestType() == RequestTypeEnum.GET && "_history".equals(request.getOperation())) {
            refuseUnlessKnown(request);
        }
    }

    private void refuseUnlessKnown(RequestDetails request) {
        request.getParameters().forEach((name, values) -> {
            Pattern form = VALUES.get(name);
            if (form == null) {
                throw new Refusal(INVALID, sentences.refusal("unknown-parameter", "\"" + name + "\""));
            }
            for (String value : values) {
                if (!form.matcher(value).matches()) {
                    throw new Refusal(INVALID, sentences.refusal("wrong-format", "\"" + name + "\""));
                }
            }
        });
    }
}
