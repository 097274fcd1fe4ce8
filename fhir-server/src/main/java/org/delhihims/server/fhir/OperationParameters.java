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
 * The parameters in the address of a history or of {@code $everything}, and the values each may have. HAPI passes over
 * those that it does not know, and gives more than was asked for.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#history">FHIR: history</a>
 * @see <a href="https://hl7.org/fhir/R4/patient-operation-everything.html">FHIR: $everything</a>
 */
@Interceptor
public final class OperationParameters implements RequestInterceptor {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ANY = Pattern.compile("(?s).+");
    private static final Pattern TIME =
            Pattern.compile("(?:[a-z]{2})?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?)?)?");
    private static final Map<String, Pattern> ANSWER =
            Map.of("_format", ANY, "_pretty", ANY, "_summary", ANY, "_elements", ANY, "_count", NUMBER);
    private static final Map<String, Pattern> HISTORY =
            Map.of("_since", TIME, "_at", TIME, "_offset", NUMBER, "_getpages", ANY, "_getpagesoffset", NUMBER);
    private static final Map<String, Pattern> EVERYTHING = Map.of(
            "_type",
            Pattern.compile("[A-Za-z]+(,[A-Za-z]+)*"),
            "_lastUpdated",
            TIME,
            "_offset",
            NUMBER,
            "_getpages",
            ANY,
            "_getpagesoffset",
            NUMBER);

    private final RuleBook sentences;

    OperationParameters(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = RequestPlace.SEARCH)
    public void check(RequestDetails request) {
        if (request.getRequestType() != RequestTypeEnum.GET || request.getOperation() == null) {
            return;
        }
        switch (request.getOperation()) {
            case "_history" -> refuseUnlessAmong(request, HISTORY);
            case "$everything" -> refuseUnlessAmong(request, EVERYTHING);
            default -> {}
        }
    }

    private void refuseUnlessAmong(RequestDetails request, Map<String, Pattern> own) {
        request.getParameters().forEach((name, values) -> {
            Pattern form = own.containsKey(name) ? own.get(name) : ANSWER.get(name);
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
