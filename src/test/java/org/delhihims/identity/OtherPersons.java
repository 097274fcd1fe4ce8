package org.delhihims.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.delhihims.identity.Invented.Home;
import org.delhihims.identity.Invented.Written;
import org.delhihims.identity.Spelling.Script;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** Pairs of records of two persons who are easily taken for one. */
final class OtherPersons {

    /** A phone that a whole camp gave: {@link MatchingBenchmarkTest} says how many have it. */
    static final String PHONE_OF_CAMP = "+916405550123";

    private record Kind(String name, BiFunction<Script, Script, List<Patient>> records) {}

    private final Registrar registrar;

    OtherPersons(Registrar registrar) {
        this.registrar = registrar;
    }

    Stream<LabelledPair> all(int ofEachKind) {
        return Stream.of(
                        new Kind("twins", this::twins),
                        new Kind("siblings", this::siblings),
                        new Kind("father and son, one phone", this::fatherAndSon),
                        new Kind("same name and birth year", this::namesakesOfOneYear),
                        new Kind("same name and birth date", this::namesakesOfOneDay),
                        new Kind("same name in one house", this::cousins),
                        new Kind("two babies of one mother", this::babies),
                        new Kind("phone of a camp", this::atOneCamp),
                        new Kind("placeholders everywhere", this::placeholders),
                        new Kind("voter card mistyped", this::voterCardMistyped),
                        new Kind("any two", this::anyTwo))
                .flatMap(kind -> Stream.generate(() -> pair(kind)).limit(ofEachKind));
    }

    private LabelledPair pair(Kind kind) {
        Script script = registrar.script();
        Script other = registrar.percent(50) ? script : registrar.script();
        List<Patient> records = kind.records().apply(script, other);
        return new LabelledPair(kind.name(), false, script, other, records.get(0), records.get(1));
    }

    private List<Patient> twins(Script script, Script other) {
        Invented one = registrar.person();
        return written(one, script, sibling(one, one.sex(), one.born()), other);
    }

    private List<Patient> siblings(Script script, Script other) {
        Invented one = registrar.person();
        LocalDate later = one.born().plusDays(500 + registrar.below(1500));
        return written(one, script, sibling(one, registrar.person().sex(), later), other);
    }

    private Invented sibling(Invented one, AdministrativeGender sex, LocalDate born) {
        Spelling given = registrar.given(sex);
        return given.equals(one.given())
                ? sibling(one, sex, born)
                : new Invented(sex, given, one.second(), one.father(), born, one.phone(), one.home());
    }

    private List<Patient> fatherAndSon(Script script, Script other) {
        Invented father = registrar.person(AdministrativeGender.MALE);
        Invented drawn = registrar.person(AdministrativeGender.MALE);
        List<Spelling> name = Stream.concat(Stream.of(father.given()), father.second().stream())
                .toList();
        Invented son = new Invented(
                AdministrativeGender.MALE,
                drawn.given(),
                father.second(),
                name,
                father.born().plusDays(20 * 365 + registrar.below(5000)),
                father.phone(),
                father.home());
        return written(father, script, son, other);
    }

    private List<Patient> namesakesOfOneYear(Script script, Script other) {
        Invented one = registrar.person();
        return written(one, script, namesake(one, one.born().withDayOfYear(1 + registrar.below(365))), other);
    }

    private List<Patient> namesakesOfOneDay(Script script, Script other) {
        Invented one = registrar.person();
        return written(one, script, namesake(one, one.born()), other);
    }

    private Invented namesake(Invented one, LocalDate born) {
        Invented drawn = registrar.person();
        return new Invented(one.sex(), one.given(), one.second(), drawn.father(), born, drawn.phone(), drawn.home());
    }

    private List<Patient> cousins(Script script, Script other) {
        Invented one = registrar.person();
        Invented drawn = registrar.person();
        LocalDate born = one.born().plusDays(100 + registrar.below(1500));
        Invented cousin =
                new Invented(one.sex(), one.given(), one.second(), drawn.father(), born, one.phone(), one.home());
        return written(one, script, cousin, other);
    }

    private List<Patient> babies(Script script, Script other) {
        Invented mother = registrar.person(AdministrativeGender.FEMALE);
        Written written =
                registrar.write(mother, Script.LATIN).named("Baby of " + registrar.name(mother, Script.LATIN));
        LocalDate born = LocalDate.of(2026, 1, 2).plusDays(registrar.below(300));
        return List.of(
                written.bornOn(born.toString()).patient(AdministrativeGender.MALE, Script.LATIN),
                written.bornOn(born.toString()).patient(AdministrativeGender.MALE, Script.LATIN));
    }

    private List<Patient> atOneCamp(Script script, Script other) {
        Invented one = registrar.person();
        Invented two = registrar.person();
        String year = Integer.toString(one.born().getYear());
        return List.of(
                registrar
                        .write(one, script)
                        .bornOn(year)
                        .reachedAt(PHONE_OF_CAMP, new Home(0, 0, 0))
                        .patient(one.sex(), script),
                registrar
                        .write(two, other)
                        .bornOn(year)
                        .reachedAt(PHONE_OF_CAMP, new Home(0, 0, 0))
                        .patient(one.sex(), other));
    }

    private List<Patient> placeholders(Script script, Script other) {
        return List.of(unknown(), unknown());
    }

    private Patient unknown() {
        Written nothing = new Written("", "", "", "", "", "", new Home(0, 0, 0));
        return nothing.named(registrar.oneOf(List.of("Unknown", "अज्ञात", "Test Patient", "Unknown Male", "NA")))
                .bornOn(registrar.oneOf(List.of("1900-01-01", "1970-01-01", "1900-01-01")))
                .reachedAt(registrar.oneOf(List.of("9999999999", "0000000000", "1234567890")), new Home(0, 0, 0))
                .patient(AdministrativeGender.MALE, Script.LATIN);
    }

    private List<Patient> voterCardMistyped(Script script, Script other) {
        List<Patient> two = anyTwo(script, other);
        two.forEach(patient -> SamePersons.withVoterCard(patient, "XYZ7654321"));
        return two;
    }

    private List<Patient> anyTwo(Script script, Script other) {
        return written(registrar.person(), script, registrar.person(), other);
    }

    private List<Patient> written(Invented one, Script script, Invented two, Script other) {
        return List.of(
                registrar.write(one, script).patient(one.sex(), script),
                registrar.write(two, other).patient(two.sex(), other));
    }
}
