package org.delhihims.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/** The sound keys of names: one for each word that is part of the name, titles and relatives left out. */
public final class SoundKeys {

    public static final String EXTENSION = Canonicals.profile("sound-key");

    private SoundKeys() {}

    public static NavigableSet<String> of(HumanName name) {
        return of(textOf(name));
    }

    /** The keys of a name that is written in one line. */
    public static NavigableSet<String> of(String name) {
        return keys(NameWords.of(name));
    }

    /** The keys of all names, those in other scripts and earlier ones included; none of a placeholder or a newborn. */
    public static NavigableSet<String> of(Patient patient) {
        TreeSet<String> keys = new TreeSet<>();
        Traits.written(patient).forEach(name -> keys.addAll(keys(name)));
        return Collections.unmodifiableNavigableSet(keys);
    }

    /**
     * Makes the sound keys of a record those of its names, whatever its sender wrote there.
     *
     * @return whether this changed the record
     */
    public static boolean writeTo(Patient patient) {
        List<String> keys = List.copyOf(of(patient));
        List<Extension> present = patient.getExtensionsByUrl(EXTENSION);
        if (present.stream().map(SoundKeys::value).toList().equals(keys)) {
            return false;
        }
        List<Extension> others = new ArrayList<>(patient.getExtension());
        others.removeIf(extension -> EXTENSION.equals(extension.getUrl()));
        keys.forEach(key -> others.add(new Extension(EXTENSION, new StringType(key))));
        patient.setExtension(others);
        return true;
    }

    /** A name in one line: as it stands in {@code text}, or else its parts, the given ones first. */
    static String textOf(HumanName name) {
        if (name.hasText()) {
            return name.getText();
        }
        return Stream.concat(
                        name.getGiven().stream().map(StringType::getValueNotNull), Stream.ofNullable(name.getFamily()))
                .collect(Collectors.joining(" "));
    }

    private static NavigableSet<String> keys(NameWords words) {
        TreeSet<String> keys = new TreeSet<>();
        words.own().forEach(word -> keys.addAll(SoundKey.of(word)));
        return Collections.unmodifiableNavigableSet(keys);
    }

    private static String value(Extension extension) {
        return extension.getValue() instanceof StringType text ? text.getValueNotNull() : "";
    }
}
