package org.delhihims.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fonts of all that is printed: Devanagari with Latin, Gurmukhi, and Nastaliq, the hand in which Urdu is read.
 * They are part of the module, so a page looks the same on every machine.
 */
final class Typefaces {

    private static final List<String> FAMILIES = List.of("NotoSansDevanagari", "NotoSansGurmukhi", "NotoNastaliqUrdu");

    private final Map<Weight, List<Typeface>> faces = new EnumMap<>(Weight.class);

    Typefaces() {
        faces.put(
                Weight.REGULAR,
                FAMILIES.stream().map(family -> load(family + "-Regular.ttf")).toList());
        faces.put(
                Weight.BOLD,
                FAMILIES.stream().map(family -> load(family + "-Bold.ttf")).toList());
    }

    /** The face of ordinary text. */
    Typeface main(Weight weight) {
        return all(weight).get(0);
    }

    /** The first face that has this letter. */
    Optional<Typeface> covering(int codePoint, Weight weight) {
        return all(weight).stream().filter(face -> face.covers(codePoint)).findFirst();
    }

    private List<Typeface> all(Weight weight) {
        return faces.getOrDefault(weight, List.of());
    }

    private static Typeface load(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no font " + file);
            }
            return Typeface.of(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
