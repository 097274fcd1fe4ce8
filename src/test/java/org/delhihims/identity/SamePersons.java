package org.delhihims.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.delhihims.identity.Invented.Written;
import org.delhihims.identity.Spelling.Script;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** Pairs of records of one person, each with one thing that went differently the second time. */
final class SamePersons {

    /** What went differently the second time, and with whom it can. */
    private record Kind(String name, Predicate<Invented> who, BiFunction<Invented, Script, Written> second) {

        Kind(String name, BiFunction<Invented, Script, Written> second) {
            this(name, person -> true, second);
        }
    }

    private final Registrar registrar;
    private final Set<Script> scripts;

    /** Always in two scripts. */
    SamePersons(Registrar registrar) {
        this(registrar, Set.of());
    }

    /** Always in one script. */
    SamePersons(Registrar registrar, Script only) {
        this(registrar, Set.of(only));
    }

    private SamePersons(Registrar registrar, Set<Script> scripts) {
        this.registrar = registrar;
        this.scripts = scripts;
    }

    Stream<LabelledPair> all(int ofEachKind) {
        return Stream.of(
                        new Kind("another script", registrar::write),
                        new Kind("slip in the name", this::withSlip),
                        new Kind("no birth date", (person, script) -> bornOn(person, script, "")),
                        new Kind("only the year", (person, script) -> bornOn(person, script, year(person))),
                        new Kind("1 January", (person, script) -> bornOn(person, script, year(person) + "-01-01")),
                        new Kind("day and month exchanged", SamePersons::canBeExchanged, this::exchanged),
                        new Kind("year wrong by one", this::yearLater),
                        new Kind("moved, new phone", this::moved),
                        new Kind("no second name", this::withoutSecondName),
                        new Kind("second name first", this::reversed),
                        new Kind("title and s/o", this::withTitle),
                        new Kind("married", Invented::isWoman, this::married),
                        new Kind("married, earlier name kept", Invented::isWoman, this::marriedWithEarlierName),
                        new Kind("same voter card, slip", this::withSlip))
                .flatMap(kind -> Stream.generate(() -> pair(kind)).limit(ofEachKind));
    }

    private LabelledPair pair(Kind kind) {
        Invented person = registrar.person();
        if (!kind.who().test(person)) {
            return pair(kind);
        }
        Script script = scripts.stream().findFirst().orElseGet(registrar::script);
        Script other = scripts.isEmpty() ? another(script) : script;
        Patient first = registrar.write(person, script).patient(person.sex(), script);
        Patient second = kind.second().apply(person, other).patient(person.sex(), other);
        if (kind.name().contains("voter card")) {
            String number = "XYZ" + (1_000_000 + registrar.below(9_000_000));
            Stream.of(first, second).forEach(patient -> withVoterCard(patient, number));
        }
        return new LabelledPair(kind.name(), true, script, other, first, second);
    }

    private Written bornOn(Invented person, Script script, String date) {
        return registrar.write(person, script).bornOn(date);
    }

    private static String year(Invented person) {
        return Integer.toString(person.born().getYear());
    }

    private Written yearLater(Invented person, Script script) {
        return bornOn(person, script, person.born().plusYears(1).toString());
    }

    private Written moved(Invented person, Script script) {
        return registrar.write(person, script).reachedAt(registrar.phone(), registrar.home());
    }

    private Written withoutSecondName(Invented person, Script script) {
        return registrar.write(person, script).named(registrar.written(person.given(), script));
    }

    private static boolean canBeExchanged(Invented person) {
        return person.born().getDayOfMonth() <= 12
                && person.born().getDayOfMonth() != person.born().getMonthValue();
    }

    private Written exchanged(Invented person, Script script) {
        LocalDate born = person.born();
        return bornOn(
                person,
                script,
                LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                        .toString());
    }

    private Written withSlip(Invented person, Script script) {
        return registrar.write(person, script).named(registrar.withSlip(registrar.name(person, script)));
    }

    private Written withYear(Invented person, Script script) {
        return registrar
                .write(person, script)
                .bornOn(Integer.toString(person.born().getYear()));
    }

    private Written reversed(Invented person, Script script) {
        String name = registrar.written(person.second(), script) + " " + registrar.written(person.given(), script);
        return registrar.write(person, script).named(name);
    }

    private Written withTitle(Invented person, Script script) {
        Map<Script, List<String>> titles = Map.of(
                Script.LATIN, List.of(person.isWoman() ? "Smt. " : "Shri ", person.isWoman() ? " D/o " : " s/o Sh. "),
                Script.DEVANAGARI,
                        List.of(
                                person.isWoman() ? "श्रीमती " : "श्री ",
                                person.isWoman() ? " पुत्री " : " पुत्र श्री "),
                Script.GURMUKHI,
                        List.of(person.isWoman() ? "ਸ਼੍ਰੀਮਤੀ " : "ਸ਼੍ਰੀ ", person.isWoman() ? " ਪੁੱਤਰੀ " : " ਪੁੱਤਰ "),
                Script.URDU, List.of(person.isWoman() ? "محترمہ " : "جناب ", person.isWoman() ? " دختر " : " ولد "));
        List<String> title = titles.get(script);
        String name = title.get(0)
                + registrar.name(person, script)
                + title.get(1)
                + registrar.written(person.father(), script);
        return registrar.write(person, script).named(name).withFather("");
    }

    private Written married(Invented person, Script script) {
        return marriedName(person, script, "");
    }

    private Written marriedWithEarlierName(Invented person, Script script) {
        return marriedName(person, script, registrar.name(person, script));
    }

    private Written marriedName(Invented person, Script script, String earlier) {
        Invented husband = registrar.person(AdministrativeGender.MALE);
        String name = registrar.written(person.given(), script) + " "
                + registrar.written(registrar.second(AdministrativeGender.FEMALE), script);
        Written written = registrar.write(person, script).married(name, earlier, registrar.name(husband, script));
        return registrar.percent(50) ? written : written.reachedAt(husband.phone(), husband.home());
    }

    static void withVoterCard(Patient patient, String number) {
        patient.addIdentifier().setSystem("https://delhihims.example/sid/epic").setValue(number);
    }

    private Script another(Script script) {
        Script other = registrar.script();
        return other == script ? another(script) : other;
    }
}
