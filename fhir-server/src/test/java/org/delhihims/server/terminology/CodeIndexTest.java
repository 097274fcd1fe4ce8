package org.delhihims.server.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.junit.jupiter.api.Test;

class CodeIndexTest {

    private final CodeSystem animals = new CodeSystem();

    @Test
    void aHierarchyIsReadFromNestingAndFromProperties() {
        animal("animal").addConcept().setCode("bird").addConcept().setCode("crow");
        property(animal("bat"), "parent", "animal");
        property(animal("vampire"), "subsumedBy", "bat");
        property(animal("flyer"), "child", "bat");

        assertThat(index().below("animal")).containsExactlyInAnyOrder("animal", "bird", "crow", "bat", "vampire");
        assertThat(index().above("vampire")).containsExactlyInAnyOrder("vampire", "bat", "animal", "flyer");
        assertThat(index().below("nobody")).isEmpty();
    }

    @Test
    void aHierarchyThatTurnsBackOnItselfEnds() {
        property(animal("hen"), "parent", "egg");
        property(animal("egg"), "parent", "hen");

        assertThat(index().below("hen")).containsExactlyInAnyOrder("hen", "egg");
    }

    @Test
    void aPartIsNotAKind() {
        animals.setHierarchyMeaning(CodeSystemHierarchyMeaning.PARTOF);
        animal("body").addConcept().setCode("hand");

        assertThat(index().below("body")).containsExactly("body");
    }

    @Test
    void caseMattersUnlessTheSystemSaysOtherwise() {
        animal("Crow");

        assertThat(index().find("crow")).isEmpty();
        animals.setCaseSensitive(false);
        assertThat(index().find("crow")).map(Concept::code).contains("Crow");
    }

    @Test
    void aSupplementAddsNames() {
        animal("crow").setDisplay("Crow");
        CodeSystem hindi = new CodeSystem();
        hindi.addConcept().setCode("crow").addDesignation().setLanguage("hi").setValue("कौआ");

        Concept crow = ConceptReader.read(animals, List.of(hindi)).iterator().next();

        assertThat(crow.display()).isEqualTo("Crow");
        assertThat(crow.designations()).extracting(Designation::value).containsExactly("कौआ");
    }

    private CodeIndex index() {
        return new CodeIndex(animals, ConceptReader.read(animals, List.of()));
    }

    private ConceptDefinitionComponent animal(String code) {
        return animals.addConcept().setCode(code);
    }

    private static void property(ConceptDefinitionComponent concept, String code, String value) {
        concept.addProperty().setCode(code).setValue(new CodeType(value));
    }
}
