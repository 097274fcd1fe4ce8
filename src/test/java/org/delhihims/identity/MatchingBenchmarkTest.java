package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.phonetic.IPhoneticEncoder;
import ca.uhn.fhir.context.phonetic.PhoneticEncoderEnum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Measures how well pairs of records are told apart, on invented people whose names are written in two of four scripts,
 * and how well the phonetic encoders of HAPI's MDM do on the same pairs by the same rules. The tables are printed and
 * written to {@code target/matching.md}.
 */
class MatchingBenchmarkTest {

    private static final long SEED = 20261129;
    private static final int OF_EACH_KIND = 200;
    private static final PhoneUse PHONES = phone -> OtherPersons.PHONE_OF_CAMP.endsWith(phone) ? 40 : 4;

    private static final List<LabelledPair> KNOWN = pairs(SEED, false);
    private static final List<LabelledPair> HELD_OUT = pairs(SEED + 1, true);
    private static final StringBuilder REPORT = new StringBuilder();

    private static List<LabelledPair> pairs(long seed, boolean heldOut) {
        Registrar registrar = new Registrar(seed, heldOut);
        return Stream.concat(
                        new SamePersons(registrar).all(OF_EACH_KIND), new OtherPersons(registrar).all(OF_EACH_KIND))
                .toList();
    }

    private static Matcher matcher(Function<String, Spoken> sound) {
        return new Matcher((one, other) -> false, MatchRules.USUAL, sound);
    }

    private static MatchGrade grade(Matcher matcher, LabelledPair pair) {
        return matcher.compare(pair.one(), pair.other(), PHONES).grade();
    }

    private static Tally tally(Function<String, Spoken> sound, List<LabelledPair> pairs) {
        Matcher matcher = matcher(sound);
        Tally tally = new Tally();
        pairs.forEach(pair -> tally.count(pair.isSame(), grade(matcher, pair)));
        return tally;
    }

    /** The name as one of HAPI's encoders hears it. Where it cannot read the word, the word stands for itself. */
    private static Spoken encoded(IPhoneticEncoder encoder, String word) {
        try {
            String code = encoder.encode(word);
            return new Spoken(Set.of(code == null || code.isEmpty() ? word : code), word, true);
        } catch (IllegalArgumentException e) {
            return new Spoken(Set.of(word), word, true);
        }
    }

    private static void tell(String line) {
        REPORT.append(line).append('\n');
    }

    private static void tellRow(String name, Tally tally) {
        tell("| %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        Tally.text(tally.precisionOfLinks()),
                        Tally.text(tally.recallOfLinks()),
                        Tally.text(tally.recallAtReview()),
                        Tally.text(tally.precisionAtReview())));
    }

    private static void tellBy(String title, Function<LabelledPair, String> group) {
        Map<String, Tally> tallies = new TreeMap<>();
        Matcher matcher = matcher(SoundKey::spoken);
        Stream.concat(KNOWN.stream(), HELD_OUT.stream())
                .forEach(pair -> tallies.computeIfAbsent(group.apply(pair), key -> new Tally())
                        .count(pair.isSame(), grade(matcher, pair)));
        tell("\n| " + title + " | pairs | linked | found | recall at review |\n| --- | --- | --- | --- | --- |");
        tallies.forEach((name, tally) -> tell("| " + name + " | " + tally.cells() + " |"));
    }

    @AfterAll
    static void print() throws IOException {
        System.out.println(REPORT);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/matching.md"), REPORT);
    }

    @Test
    void linksAreRightAndPairsAreFound() {
        tell("| " + KNOWN.size() + " and " + HELD_OUT.size()
                + " pairs | precision of links | recall of links | recall at review | precision at review |");
        tell("| --- | --- | --- | --- | --- |");
        Tally all = tally(
                SoundKey::spoken,
                Stream.concat(KNOWN.stream(), HELD_OUT.stream()).toList());
        Tally heldOut = tally(SoundKey::spoken, HELD_OUT);
        tellRow("sound key", all);
        tellRow("sound key, names held out", heldOut);
        for (PhoneticEncoderEnum kind : PhoneticEncoderEnum.values()) {
            IPhoneticEncoder encoder = kind.getPhoneticEncoder();
            tellRow(
                    kind.name(),
                    tally(
                            word -> encoded(encoder, word),
                            Stream.concat(KNOWN.stream(), HELD_OUT.stream()).toList()));
        }
        tellBy("of one person", pair -> (pair.isSame() ? "one person: " : "two persons: ") + pair.kind());
        tellBy("scripts", pair -> (pair.isSame() ? "one person: " : "two persons: ") + pair.scripts());

        assertThat(all.linked()).isGreaterThan(500);
        for (Tally tally : List.of(all, heldOut)) {
            assertThat(tally.precisionOfLinks()).isGreaterThanOrEqualTo(0.995);
            assertThat(tally.recallAtReview()).isGreaterThanOrEqualTo(0.95);
        }
    }
}
