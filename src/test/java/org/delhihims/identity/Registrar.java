package org.delhihims.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.delhihims.identity.Invented.Home;
import org.delhihims.identity.Invented.Written;
import org.delhihims.identity.Spelling.Script;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** Invents people and writes them down as counters do. The same seed invents the same people. */
final class Registrar {

    private static final List<String> WORDS_OF_MEN = List.of("Kumar", "Singh", "Khan", "Lal");
    private static final List<String> WORDS_OF_WOMEN = List.of("Devi", "Kaur", "Begum", "Rani");
    private static final int KNOWN_FATHER = 80;
    private static final int KNOWN_PHONE = 90;
    private static final int KNOWN_HOME = 85;

    private final RandomGenerator random;
    private final boolean heldOut;

    Registrar(long seed, boolean heldOut) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.heldOut = heldOut;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    Invented person() {
        return person(percent(50) ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
    }

    Invented person(AdministrativeGender sex) {
        List<Spelling> second = second(sex);
        List<Spelling> father = new ArrayList<>(List.of(given(AdministrativeGender.MALE)));
        father.addAll(percent(70) ? second(AdministrativeGender.MALE) : List.of());
        return new Invented(sex, given(sex), second, father, birthDate(), phone(), home());
    }

    Spelling given(AdministrativeGender sex) {
        return name(sex == AdministrativeGender.FEMALE ? "female" : "male");
    }

    List<Spelling> second(AdministrativeGender sex) {
        Spelling word = common(oneOf(sex == AdministrativeGender.FEMALE ? WORDS_OF_WOMEN : WORDS_OF_MEN));
        int lot = below(100);
        return lot < 50 ? List.of(name("family")) : lot < 85 ? List.of(word) : List.of(word, name("family"));
    }

    LocalDate birthDate() {
        return LocalDate.of(1945, 1, 2).plusDays(below(365 * 75));
    }

    /** A number that no Indian operator gives. */
    String phone() {
        return "+91640" + (1_000_000 + below(9_000_000));
    }

    Home home() {
        return new Home(1 + below(400), 1 + below(30), 110_001 + below(96));
    }

    Script script() {
        return oneOf(List.of(Script.values()));
    }

    String written(Spelling spelling, Script script) {
        return oneOf(spelling.ways().get(script));
    }

    String written(List<Spelling> words, Script script) {
        return words.stream().map(word -> written(word, script)).collect(Collectors.joining(" "));
    }

    String name(Invented person, Script script) {
        return (written(person.given(), script) + " " + written(person.second(), script)).strip();
    }

    /** What a counter writes of a person: not everything is always asked for. */
    Written write(Invented person, Script script) {
        return new Written(
                name(person, script),
                "",
                percent(KNOWN_FATHER) ? written(person.father(), script) : "",
                "",
                person.born().toString(),
                percent(KNOWN_PHONE) ? person.phone() : "",
                percent(KNOWN_HOME) ? person.home() : new Home(0, 0, 0));
    }

    /** One slip in a word: a letter left out, doubled, changed for the next one of the alphabet, or two exchanged. */
    String withSlip(String name) {
        int at = 1 + below(name.length() - 2);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        char letter = name.charAt(at);
        if (!Character.isLetter(letter) || !Character.isLetter(name.charAt(at + 1))) {
            return percent(90) ? withSlip(name) : before + after;
        }
        return switch (below(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + (char) (letter + 1) + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    private Spelling name(String part) {
        return oneOf(Spelling.all(part).stream()
                .filter(spelling -> spelling.isHeldOut() == heldOut)
                .toList());
    }

    private Spelling common(String latin) {
        return Spelling.all("common").stream()
                .filter(spelling -> spelling.ways().get(Script.LATIN).contains(latin))
                .findFirst()
                .orElseThrow();
    }
}
