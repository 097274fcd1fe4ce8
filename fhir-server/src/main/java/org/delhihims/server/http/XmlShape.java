package org.delhihims.server.http;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;

/**
 * Whether every element of a body in XML is one of FHIR's: HAPI's parser passes over those of other namespaces.
 *
 * @see <a href="https://hl7.org/fhir/R4/xml.html">FHIR: XML</a>
 */
final class XmlShape {

    private static final Set<String> NAMESPACES = Set.of("http://hl7.org/fhir", "http://www.w3.org/1999/xhtml");

    private final RuleBook sentences;
    private final XMLInputFactory readers = XMLInputFactory.newInstance();

    XmlShape(RuleBook sentences) {
        this.sentences = sentences;
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    void check(byte[] body) {
        try {
            XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (!NAMESPACES.contains(reader.getNamespaceURI())) {
                    throw new Refusal(INVALID, sentences.refusal("unknown-namespace", reader.getLocalName()));
                }
                if ("".equals(reader.getAttributeValue(null, "value"))) {
                    throw new Refusal(INVALID, sentences.refusal("wrong-format", reader.getLocalName()));
                }
            }
        } catch (XMLStreamException e) {
            throw new Refusal(INVALID, sentences.refusal("malformed-body", placeOf(e)));
        }
    }

    private static String placeOf(XMLStreamException e) {
        return e.getLocation() == null
                ? "XML"
                : e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber();
    }
}
