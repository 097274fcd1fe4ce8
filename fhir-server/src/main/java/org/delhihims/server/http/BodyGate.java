package org.delhihims.server.http;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.RuleBook;

/**
 * What a caller sends is stored whole or not at all. HAPI's parser replaces bytes that are no text, takes the last of two
 * elements of one name, and leaves out what stands in a list where one value belongs; so the body is read once before it.
 *
 * @see <a href="https://hl7.org/fhir/R4/json.html">FHIR: JSON</a>
 */
@Interceptor
public final class BodyGate implements RequestInterceptor {

    private final RuleBook sentences;
    private final JsonShape json;
    private final XmlShape xml;

    BodyGate(RuleBook sentences, JsonShape json, XmlShape xml) {
        this.sentences = sentences;
        this.json = json;
        this.xml = xml;
    }

    /** Whether anyone is left to be answered. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = HttpPlace.BODY)
    public boolean check(RequestDetails request, HttpServletResponse response) {
        try {
            check(request);
            return true;
        } catch (BodyCutOff e) {
            if (response.isCommitted()) {
                return false;
            }
            throw new Refusal(INVALID, sentences.refusal("body-cut-off", ""));
        }
    }

    private void check(RequestDetails request) {
        if (request.getRequestType() == RequestTypeEnum.GET || request.getRequestType() == RequestTypeEnum.DELETE) {
            return;
        }
        String type = MediaTypes.nameOf(request.getHeader(Constants.HEADER_CONTENT_TYPE));
        if (MediaTypes.isForm(type)) {
            return;
        }
        byte[] body = request.loadRequestContents();
        if (body.length == 0 || "Binary".equals(request.getResourceName())) {
            return;
        }
        refuseUnlessText(body);
        if (MediaTypes.isXml(type)) {
            xml.check(body);
        } else if (type.equals(MediaTypes.JSON_PATCH)) {
            json.checkSyntax(body);
        } else if (!type.isEmpty() || body[0] == '{') {
            String resource = json.check(body);
            boolean isPatch = request.getRequestType() == RequestTypeEnum.PATCH;
            if (isPatch && !resource.equals("Parameters")) {
                throw new Refusal(INVALID, sentences.refusal("wrong-type", "resourceType"), "resourceType");
            }
        }
    }

    private void refuseUnlessText(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new Refusal(INVALID, sentences.refusal("not-utf-8", ""));
        }
    }
}
