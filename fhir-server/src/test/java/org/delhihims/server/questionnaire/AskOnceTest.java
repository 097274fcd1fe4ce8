package org.delhihims.server.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.questionnaire.AskOnce;
import org.delhihims.questionnaire.Populated;
import org.delhihims.questionnaire.Populator;
import org.delhihims.server.conformance.FhirPackages;
import org.delhihims.server.questionnaire.HeldFacts.Fact;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the state holds is never asked again ({@code domain.md} 3.5): the questions that are, are counted for each form and journey. */
class AskOnceTest {

    private static final String BASE = "https://delhihims.example/fhir/";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirPackages SHIPPED = new FhirPackages(FHIR);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T06:30:00Z"), ZoneOffset.UTC);
    private static final AskOnce COUNT = new AskOnce(FHIR, CLOCK);
    private static final Set<Fact> EVERYTHING = EnumSet.allOf(Fact.class);

    /** What parameters are called, or typed, that ask somebody for what his record holds. */
    private static final Set<String> TYPES_OF_PERSONS = Set.of("HumanName", "Address", "ContactPoint", "Age");

    private static final String WORDS_OF_PERSONS =
            "(.*-)?(name|birth|birthdate|birthDate|age|gender|sex|phone|mobile|telecom|email|address|pin|language|allerg.*)(-.*)?";

    /** What somebody goes through: the operations that are called for him, and the forms that he is given. */
    private enum Journey {
        BOOK_AHEAD(List.of("find", "hold", "book"), List.of("opd-pre-registration")),
        WALK_IN(List.of("issue-token"), List.of("opd-pre-registration")),
        OPD_PRE_REGISTRATION(List.of("populate", "extract"), List.of("opd-pre-registration")),
        CHECK_UP(List.of(), List.of("cbac"));

        private final List<String> operations;
        private final List<String> forms;

        Journey(List<String> operations, List<String> forms) {
            this.operations = operations;
            this.forms = forms;
        }
    }

    @ParameterizedTest
    @EnumSource(Journey.class)
    void noJourneyAsksAgain(Journey journey) {
        List<String> again = Stream.concat(
                        journey.operations.stream().flatMap(AskOnceTest::askedBy),
                        journey.forms.stream()
                                .map(AskOnceTest::form)
                                .flatMap(form -> COUNT.askedAgain(form, new HeldFacts(form, EVERYTHING)).stream()))
                .toList();

        assertThat(again).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void ofWhomEverythingIsKnownNothingIsAsked(Questionnaire form) {
        assertThat(populate(form, EVERYTHING).remaining()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void ofWhomNothingIsKnownEveryRequiredQuestionIsAsked(Questionnaire form) {
        List<String> required = HeldFacts.items(form.getItem())
                .filter(item -> item.getRequired() && !item.hasEnableWhen())
                .map(QuestionnaireItemComponent::getLinkId)
                .toList();

        assertThat(required).isNotEmpty();
        assertThat(populate(form, Set.of()).remaining()).containsAll(required);
    }

    /** Whatever part is known, by chance: a required question is answered or asked, and none is asked that is held. */
    @ParameterizedTest
    @MethodSource("shipped")
    void whateverIsKnownNothingIsAskedAgainAndNothingIsLeftOut(Questionnaire form) {
        Random chance = new Random(26);
        for (int i = 0; i < 40; i++) {
            EnumSet<Fact> some = EnumSet.noneOf(Fact.class);
            EVERYTHING.stream().filter(fact -> chance.nextBoolean()).forEach(some::add);
            Populated populated = populate(form, some);

            assertThat(COUNT.askedAgain(form, new HeldFacts(form, some)))
                    .as("%s", some)
                    .isEmpty();
            assertThat(populated.unclear()).isEmpty();
            Set<String> answered = answered(populated.response().getItem()).collect(Collectors.toSet());
            assertThat(HeldFacts.items(form.getItem())
                            .filter(item -> item.getRequired() && !item.hasEnableWhen())
                            .map(QuestionnaireItemComponent::getLinkId))
                    .as("%s", some)
                    .allMatch(linkId ->
                            answered.contains(linkId) != populated.remaining().contains(linkId));
        }
    }

    /** A question that does not say where its answer may be held would escape the count. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everyQuestionSaysWhereItsAnswerMayBeHeld(Questionnaire form) {
        assertThat(HeldFacts.items(form.getItem())
                        .filter(item -> item.getType() != QuestionnaireItemType.GROUP && !item.getReadOnly()))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.hasCode() || item.hasDefinition() || item.hasExtension())
                        .as(item.getLinkId())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyQuestionIsInHindiToo(Questionnaire form) {
        assertThat(HeldFacts.items(form.getItem())).allSatisfy(item -> {
            assertThat(FHIR.newJsonParser().encodeToString(item)).containsPattern("\"_text\".*\\p{IsDevanagari}");
            assertThat(item.getAnswerOption())
                    .allSatisfy(option -> assertThat(
                                    option.getValueCoding().getDisplayElement().hasExtension())
                            .isTrue());
        });
    }

    @Test
    void aFormThatForgetsWhereThePhoneIsHeldIsCounted() throws IOException {
        try (InputStream in = AskOnceTest.class.getResourceAsStream("asks-again.json")) {
            Questionnaire form = FHIR.newJsonParser()
                    .parseResource(Questionnaire.class, new String(in.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(COUNT.askedAgain(form, new HeldFacts(form, EVERYTHING))).containsExactly("phone.again");
            assertThat(COUNT.askedAgain(form, new HeldFacts(form, Set.of()))).isEmpty();
        }
    }

    @Test
    void anOperationThatAsksForAPhoneIsCounted() {
        OperationDefinition curious = new OperationDefinition();
        curious.addParameter().setName("phone").setUse(OperationParameterUse.IN).setType("string");
        curious.addParameter()
                .setName("patient")
                .setUse(OperationParameterUse.IN)
                .setType("Reference");

        assertThat(askedBy(curious)).containsExactly("phone");
    }

    private static Stream<String> answered(List<QuestionnaireResponseItemComponent> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(
                        item.hasAnswer() ? Stream.of(item.getLinkId()) : Stream.empty(), answered(item.getItem())));
    }

    private static Stream<Questionnaire> shipped() {
        return SHIPPED.resources(Questionnaire.class).stream();
    }

    private static Questionnaire form(String id) {
        return SHIPPED.resource(Questionnaire.class, BASE + "Questionnaire/" + id)
                .orElseThrow();
    }

    private static Populated populate(Questionnaire form, Set<Fact> facts) {
        return new Populator(FHIR, CLOCK).populate(form, new HeldFacts(form, facts));
    }

    private static Stream<String> askedBy(String operation) {
        return askedBy(SHIPPED.resource(OperationDefinition.class, BASE + "OperationDefinition/" + operation)
                .orElseThrow());
    }

    private static Stream<String> askedBy(OperationDefinition operation) {
        return operation.getParameter().stream()
                .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                .filter(parameter -> TYPES_OF_PERSONS.contains(String.valueOf(parameter.getType()))
                        || parameter.getName().matches(WORDS_OF_PERSONS))
                .map(parameter -> parameter.getName());
    }
}
