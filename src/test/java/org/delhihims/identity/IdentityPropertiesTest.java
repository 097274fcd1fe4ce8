package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** What holds of all names and records, tried on many at random, always the same ones. */
class IdentityPropertiesTest {

    private static final int TRIES = 1_000;
    private static final String LETTERS =
            "aeiouhkgcjtdnpbmyrlvsz अआइउकखगघचजटडतदनपफबमयरलवशसह़ा्िीुूेोंँ ਅਕਗਜਤਦਨਪਬਮਰਲਵਸਹ਼ਾਿੀੁੰੱ ابتجحخدرزسشعفقکگلمنوہیھے 0129.,/'-😀\u0000\uD800مিত";

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(46);

    private String anyText() {
        int length = random.nextInt(30);
        return IntStream.range(0, length)
                .map(i -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private Patient anyPatient() {
        Patient patient = Records.named(anyText() + "x");
        Records.withEarlierName(patient, null, anyText());
        patient.setGender(AdministrativeGender.values()[random.nextInt(4)]);
        if (random.nextBoolean()) {
            patient.setBirthDateElement(
                    new DateType("19" + (50 + random.nextInt(3)) + "-02-0" + (1 + random.nextInt(3))));
        }
        Records.withFather(patient, anyText() + "x");
        Records.withPhone(patient, "640123450" + random.nextInt(4));
        Records.withHome(patient, "H.No. " + random.nextInt(3) + anyText(), "11000" + (1 + random.nextInt(3)));
        return random.nextBoolean() ? patient : Records.withAbha(patient);
    }

    private List<LabelledPair> pairs() {
        Registrar registrar = new Registrar(46, false);
        return Stream.concat(new SamePersons(registrar).all(8), new OtherPersons(registrar).all(8))
                .toList();
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        Matcher matcher = new Matcher((one, other) -> false, MatchRules.USUAL);
        for (int i = 0; i < TRIES; i++) {
            Patient one = anyPatient();
            Patient other = anyPatient();

            assertThat(matcher.compare(one, other, phone -> 3)).isEqualTo(matcher.compare(other, one, phone -> 3));
        }
        for (LabelledPair pair : pairs()) {
            assertThat(matcher.compare(pair.one(), pair.other(), phone -> 3))
                    .isEqualTo(matcher.compare(pair.other(), pair.one(), phone -> 3));
        }
    }

    @Test
    void theSameRecordsGetTheSameAnswer() {
        Matcher matcher = new Matcher((one, other) -> false, MatchRules.USUAL);
        for (LabelledPair pair : pairs()) {
            assertThat(new Matcher((one, other) -> false, MatchRules.USUAL)
                            .compare(pair.one().copy(), pair.other().copy(), phone -> 3))
                    .isEqualTo(matcher.compare(pair.one(), pair.other(), phone -> 3));
            assertThat(BlockingKeys.of(pair.one()))
                    .isEqualTo(BlockingKeys.of(pair.one().copy()));
        }
    }

    @Test
    void aScoreLiesWithinItsGrade() {
        Matcher matcher = new Matcher((one, other) -> false, MatchRules.USUAL);
        for (LabelledPair pair : pairs()) {
            Match match = matcher.compare(pair.one(), pair.other(), phone -> 3);

            assertThat(match.score())
                    .isBetween(0.0, 1.0)
                    .isEqualTo(match.grade().within(match.score()));
        }
    }

    @Test
    void caseSpacesAndNormalFormsDoNotChangeKeys() {
        for (int i = 0; i < TRIES; i++) {
            String name = anyText();

            assertThat(SoundKeys.of("  " + name.toUpperCase(Locale.ROOT).replace(" ", "  \u00A0") + "\n"))
                    .as(name)
                    .isEqualTo(SoundKeys.of(name.toLowerCase(Locale.ROOT)));
            for (Form form : List.of(Form.NFC, Form.NFD)) {
                assertThat(SoundKeys.of(Normalizer.normalize(name, form)))
                        .as(name)
                        .isEqualTo(SoundKeys.of(name));
            }
        }
    }

    @Test
    void anythingIsReadWithoutFailing() {
        for (String text : List.of(
                "",
                " ",
                "😀",
                "\u0000",
                "\uD800",
                "12/34",
                "a".repeat(10_000),
                "ओ".repeat(10_000),
                "و".repeat(10_000),
                "s/o ".repeat(2_500),
                "(".repeat(10_000))) {
            assertThat(SoundKeys.of(text)).hasSizeLessThan(20);
            Patient patient = Records.withHome(
                    Records.withPhone(Records.withFather(Records.named(text), text), text), text, text);
            assertThat(BlockingKeys.of(patient)).hasSizeLessThan(200);
            assertThat(new Matcher((one, other) -> false, MatchRules.USUAL)
                            .compare(patient, patient.copy(), phone -> 1)
                            .grade())
                    .isNotEqualTo(MatchGrade.CERTAIN);
        }
        assertThat(SoundKeys.writeTo(new Patient())).isFalse();
        assertThat(BlockingKeys.of(new Patient())).isEmpty();
    }
}
