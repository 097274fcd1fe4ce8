package org.delhihims.registry;

import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** How the registry's words become FHIR elements. */
final class Wording {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private Wording() {}

    /**
     * The English name with its Hindi beside it.
     *
     * @see <a href="https://hl7.org/fhir/R4/languages.html#ext">Handling of translations</a>
     */
    static StringType translated(BilingualName name) {
        Extension hindi = new Extension(TRANSLATION);
        hindi.addExtension("lang", new CodeType("hi"));
        hindi.addExtension("content", new StringType(name.hindi()));
        StringType english = new StringType(name.english());
        english.addExtension(hindi);
        return english;
    }

    static CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(
                new Coding().setSystem(Canonicals.codeSystem(codeSystem)).setCode(code));
    }

    /** An address names no district: that depends on the day, and stands in an OrganizationAffiliation. */
    static Address address(Site site) {
        String pin = site.pin();
        Address address = new Address()
                .setUse(AddressUse.WORK)
                .setText(site.locality() + (pin == null ? ", Delhi" : ", Delhi " + pin))
                .addLine(site.locality())
                .setCity("Delhi")
                .setState("Delhi")
                .setCountry("IN");
        return pin == null ? address : address.setPostalCode(pin);
    }

    /** A text that says more than the elements do: where they come from. */
    static Narrative narrative(String... paragraphs) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        for (String paragraph : paragraphs) {
            div.addTag("p").addText(paragraph);
        }
        Narrative narrative = new Narrative().setStatus(NarrativeStatus.ADDITIONAL);
        narrative.setDiv(div);
        return narrative;
    }
}
