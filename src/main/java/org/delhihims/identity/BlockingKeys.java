package org.delhihims.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.delhihims.identity.BlockingKey.Rule;
import org.delhihims.identity.SpokenName.Word;
import org.hl7.fhir.r4.model.Patient;

/**
 * The keys of a record. Two records are candidates when they share one, and records that share none are not compared.
 * Keys are made so that neighbouring years and exchanged days meet without a second look-up.
 */
public final class BlockingKeys {

    /** Those that find fewest come first, so that nothing is lost but what finds many. */
    private static final int MOST = 300;

    private final Traits traits;
    private final Set<BlockingKey> keys = new LinkedHashSet<>();

    private BlockingKeys(Traits traits) {
        this.traits = traits;
    }

    /** The keys of a record, those that find fewest first. */
    public static Set<BlockingKey> of(Patient patient) {
        BlockingKeys made = new BlockingKeys(Traits.of(patient, SoundKey::spoken));
        made.make();
        return Collections.unmodifiableSet(made.keys);
    }

    private void make() {
        Contacts contacts = traits.contacts();
        Set<String> words = tellingKeys(traits.names());
        Set<String> dates = traits.born()
                .filter(BirthDate::isWhole)
                .map(BlockingKeys::date)
                .map(Set::of)
                .orElse(Set.of());
        contacts.numbers().forEach(number -> add(Rule.NUMBER, number.system(), number.value()));
        addAll(Rule.PHONE_AND_BIRTH_DATE, contacts.phones(), dates);
        addAll(Rule.PHONE_AND_NAME, contacts.phones(), words);
        addAll(Rule.HOME_AND_NAME, contacts.homes(), words);
        addAll(Rule.NAME_AND_BIRTH_DATE, words, dates);
        Set<String> whole = wholeNames();
        Set<String> relatives = givenKeys(traits.relatives());
        addAll(Rule.NAME_AND_RELATIVE, whole, relatives);
        years().forEach(year -> addAll(Rule.NAME_AND_RELATIVE, givenKeys(traits.names()), inYear(relatives, year)));
        addAll(Rule.NAME_AND_BIRTH_YEAR, whole, years());
    }

    private void addAll(Rule rule, Collection<String> ones, Collection<String> others) {
        ones.forEach(one -> others.forEach(other -> add(rule, one, other)));
    }

    private void add(Rule rule, String one, String other) {
        if (keys.size() < MOST) {
            keys.add(new BlockingKey(rule, one + "|" + other));
        }
    }

    private static Set<String> tellingKeys(List<SpokenName> names) {
        return names.stream()
                .flatMap(name -> name.telling().stream())
                .flatMap(word -> word.spoken().keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of the first telling word, which is the given name but where a family's name comes first. */
    private static Set<String> givenKeys(List<SpokenName> names) {
        return names.stream()
                .flatMap(name -> name.telling().get(0).spoken().keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inYear(Set<String> keys, String year) {
        return keys.stream().map(key -> key + " " + year).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Any two words of a name in either order, and the name written as one word. */
    private Set<String> wholeNames() {
        Set<String> whole = new TreeSet<>();
        for (SpokenName name : traits.names()) {
            whole.addAll(name.joinedKeys());
            List<Word> words = name.words();
            for (int i = 0; i < words.size(); i++) {
                for (int j = i + 1; j < words.size(); j++) {
                    addPairs(whole, words.get(i), words.get(j));
                }
            }
        }
        return whole;
    }

    private static void addPairs(Set<String> whole, Word one, Word other) {
        for (String key : one.spoken().keys()) {
            for (String its : other.spoken().keys()) {
                whole.add(key.compareTo(its) < 0 ? key + " " + its : its + " " + key);
            }
        }
    }

    /** Of each year two keys, so that years that differ by one share one. */
    private Set<String> years() {
        Optional<BirthDate> born = traits.born();
        return born.map(date -> Set.of("" + date.year(), "" + (date.year() + 1)))
                .orElse(Set.of());
    }

    /** The same for a date and the one with day and month exchanged. */
    private static String date(BirthDate born) {
        int smaller = Math.min(born.day(), born.month());
        int larger = Math.max(born.day(), born.month());
        return born.year() + "-" + smaller + "-" + larger;
    }
}
