package org.delhihims.server.terminology;

import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/**
 * What is known of a code: its name in the caller's language, its other names, and those of its properties that were asked
 * for, or all.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem-operation-lookup.html">FHIR: $lookup</a>
 */
final class LookupAnswer {

    private final CodeIndex codes;
    private final DisplayLanguage language;
    private final Set<String> wanted;
    private final Parameters answer = new Parameters();

    LookupAnswer(CodeIndex codes, Arguments asked) {
        this.codes = codes;
        this.language = asked.answerLanguage();
        this.wanted = Set.copyOf(asked.texts("property"));
    }

    Parameters of(Concept concept) {
        answer.addParameter("name", new StringType(codes.name()));
        if (!codes.version().isEmpty()) {
            answer.addParameter("version", new StringType(codes.version()));
        }
        String display = name(concept);
        answer.addParameter("display", new StringType(display.isEmpty() ? concept.code() : display));
        concept.designations().stream().filter(this::isWanted).forEach(this::write);
        if (wanted.contains("url") || wanted.contains("system")) {
            write("url", new UriType(codes.url()), "");
        }
        if (!concept.definition().isEmpty() && isWanted("definition")) {
            write("definition", new StringType(concept.definition()), "");
        }
        writeNeighbours("parent", concept.parents());
        writeNeighbours("child", concept.children());
        if (isWanted("inactive")) {
            write("inactive", new BooleanType(concept.isInactive()), "");
        }
        concept.properties().stream().filter(this::isOwn).forEach(this::write);
        return answer;
    }

    private String name(Concept concept) {
        return language.nameOf(concept.display(), codes.language(), concept.designations());
    }

    private boolean isWanted(String property) {
        return wanted.isEmpty() || wanted.contains(property);
    }

    private boolean isWanted(Designation designation) {
        return isWanted("designation") || wanted.contains("lang." + designation.language());
    }

    /** The hierarchy and the state are told from everything the system says, not from one property alone. */
    private boolean isOwn(ConceptPropertyComponent property) {
        return isWanted(property.getCode())
                && !Set.of("parent", "child", "inactive").contains(property.getCode());
    }

    private void writeNeighbours(String property, Set<String> neighbours) {
        if (isWanted(property)) {
            neighbours.forEach(code -> write(
                    property,
                    new CodeType(code),
                    codes.find(code).map(this::name).orElse("")));
        }
    }

    private void write(ConceptPropertyComponent property) {
        write(property.getCode(), property.getValue(), "");
    }

    private void write(String code, Type value, String description) {
        ParametersParameterComponent property = answer.addParameter().setName("property");
        property.addPart().setName("code").setValue(new CodeType(code));
        property.addPart().setName("value").setValue(value);
        if (!description.isEmpty()) {
            property.addPart().setName("description").setValue(new StringType(description));
        }
    }

    private void write(Designation known) {
        ParametersParameterComponent designation = answer.addParameter().setName("designation");
        if (!known.language().isEmpty()) {
            designation.addPart().setName("language").setValue(new CodeType(known.language()));
        }
        if (!known.use().isEmpty()) {
            designation.addPart().setName("use").setValue(known.use());
        }
        designation.addPart().setName("value").setValue(new StringType(known.value()));
    }
}
