package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.phonetic.IPhoneticEncoder;
import ca.uhn.fhir.context.phonetic.PhoneticEncoderEnum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.delhihims.identity.Spelling.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Measures how well pairs of records are told apart, on invented people whose names are written in two of four scripts,
 * and how well the phonetic encoders of HAPI's MDM do on the same pairs by the same rules. The tables are printed and
 * written to {@code target/matching.md}.
 */
class MatchingBenchmarkTest {

    private static final long SEED = 20261129;
    private static final int OF_EACH_KIND = 120;
    private static final PhoneUse PHONES = phone -> OtherPersons.PHONE_OF_CAMP.endsWith(phone) ? 40 : 4;

    private static final List<LabelledPair> KNOWN = pairs(SEED, false);
    private static final List<LabelledPair> HELD_OUT = pairs(SEED + 1, true);
    private static final List<LabelledPair> ALL =
            Stream.concat(KNOWN.stream(), HELD_OUT.stream()).toList();
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

    private static Map<LabelledPair, MatchGrade> grades(Function<String, Spoken> sound, List<LabelledPair> pairs) {
        Matcher matcher = matcher(sound);
        Map<LabelledPair, MatchGrade> grades = new IdentityHashMap<>();
        pairs.forEach(pair -> grades.put(
                pair, matcher.compare(pair.one(), pair.other(), PHONES).grade()));
        return grades;
    }

    private static Tally tally(Map<LabelledPair, MatchGrade> grades, List<LabelledPair> pairs) {
        Tally tally = new Tally();
        pairs.forEach(pair -> tally.count(pair.isSame(), grades.get(pair)));
        return tally;
    }

    /** As if everything probable were linked: how good the pile is that is looked at first. */
    private static Map<LabelledPair, MatchGrade> withProbableLinked(Map<LabelledPair, MatchGrade> grades) {
        Map<LabelledPair, MatchGrade> linked = new IdentityHashMap<>(grades);
        linked.replaceAll((pair, grade) -> grade == MatchGrade.PROBABLE ? MatchGrade.CERTAIN : grade);
        return linked;
    }

    /** What is found where only candidates are compared: pairs that share a key. */
    private static Map<LabelledPair, MatchGrade> amongCandidates(Map<LabelledPair, MatchGrade> grades) {
        Map<LabelledPair, MatchGrade> found = new IdentityHashMap<>(grades);
        found.replaceAll(
                (pair, grade) -> Collections.disjoint(BlockingKeys.of(pair.one()), BlockingKeys.of(pair.other()))
                        ? MatchGrade.CERTAINLY_NOT
                        : grade);
        return found;
    }

    /** The name as one of HAPI's encoders hears it. Where it cannot read the word, the word stands for itself. */
    private static Spoken encoded(IPhoneticEncoder encoder, String word) {
        try {
            String code = encoder.encode(word);
            String heard = code == null || code.isEmpty() ? word : code;
            return Spoken.of(List.of(heard), heard, true);
        } catch (IllegalArgumentException e) {
            return Spoken.of(List.of(word), word, true);
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

    private static void tellEncoders(String title, List<LabelledPair> pairs, Map<LabelledPair, MatchGrade> grades) {
        tellHead(title + ", " + pairs.size() + " pairs");
        tellRow("sound key", tally(grades, pairs));
        for (PhoneticEncoderEnum kind : PhoneticEncoderEnum.values()) {
            IPhoneticEncoder encoder = kind.getPhoneticEncoder();
            tellRow(kind.name(), tally(grades(word -> encoded(encoder, word), pairs), pairs));
        }
    }

    private static void tellHead(String title) {
        tell("\n| " + title + " | precision of links | recall of links | recall at review | precision at review |");
        tell("| --- | --- | --- | --- | --- |");
    }

    private static void tellBy(
            String title, Map<LabelledPair, MatchGrade> grades, Function<LabelledPair, String> group) {
        Map<String, Tally> tallies = new TreeMap<>();
        ALL.forEach(pair -> tallies.computeIfAbsent(
                        (pair.isSame() ? "one person: " : "two persons: ") + group.apply(pair), key -> new Tally())
                .count(pair.isSame(), grades.get(pair)));
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
        Map<LabelledPair, MatchGrade> compared = grades(SoundKey::spoken, ALL);
        Map<LabelledPair, MatchGrade> found = amongCandidates(compared);
        Tally all = tally(found, ALL);
        Tally heldOut = tally(found, HELD_OUT);

        tellHead(ALL.size() + " pairs, sound key");
        tellRow("all pairs compared", tally(compared, ALL));
        tellRow("candidates compared", all);
        tellRow("candidates, names held out", heldOut);
        tellHead("candidates, probable counted as links");
        tellRow("sound key", tally(withProbableLinked(found), ALL));
        tellBy("in what they differ", found, LabelledPair::kind);
        tellBy("scripts", found, LabelledPair::scripts);
        tellEncoders("in two scripts", ALL, compared);

        assertThat(all.linked()).isGreaterThan(400);
        for (Tally tally : List.of(all, heldOut)) {
            assertThat(tally.precisionOfLinks()).isGreaterThanOrEqualTo(0.995);
            assertThat(tally.recallAtReview()).isGreaterThanOrEqualTo(0.95);
        }
    }

    /** Where the encoders are at home: both records in Latin letters, spelled in two ways. */
    @Test
    void namesInLatinLettersAreFound() {
        Registrar registrar = new Registrar(SEED + 2, true);
        List<LabelledPair> latin = Stream.concat(
                        new SamePersons(registrar, Script.LATIN).all(OF_EACH_KIND / 2),
                        new OtherPersons(registrar).all(OF_EACH_KIND / 2))
                .filter(pair -> pair.script() == Script.LATIN && pair.otherScript() == Script.LATIN)
                .toList();
        Map<LabelledPair, MatchGrade> grades = grades(SoundKey::spoken, latin);

        tellEncoders("in Latin letters, names held out", latin, grades);

        assertThat(tally(grades, latin).recallAtReview()).isGreaterThanOrEqualTo(0.95);
        assertThat(tally(grades, latin).precisionOfLinks()).isGreaterThanOrEqualTo(0.995);
    }
}
