package org.delhihims.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.delhihims.identity.SpokenName.Word;

/** How two names compare; {@code isCertain} where no word is missing and the given name is the same in every sound. */
record NameComparison(Evidence evidence, boolean isCertain) {

    /** The better one tells more, and of two that tell as much, the certain one. */
    static final Comparator<NameComparison> WORSE_FIRST = Comparator.comparingInt(
                    (NameComparison compared) -> compared.evidence().weight())
            .thenComparing(NameComparison::isCertain);

    /** Which word of one name goes with which of the other. */
    private record Pair(Word one, Word other, Likeness likeness) {

        boolean isCommon() {
            return one.isCommon() || other.isCommon();
        }

        /** The same whichever name comes first, so that the choice among equals is, too. */
        String text() {
            return one.text().compareTo(other.text()) < 0
                    ? one.text() + " " + other.text()
                    : other.text() + " " + one.text();
        }
    }

    static NameComparison of(SpokenName one, SpokenName other) {
        List<Pair> pairs = pairs(one.words(), other.words());
        List<Word> leftOfOne = new ArrayList<>(one.telling());
        List<Word> leftOfOther = new ArrayList<>(other.telling());
        pairs.forEach(pair -> leftOfOne.remove(pair.one()));
        pairs.forEach(pair -> leftOfOther.remove(pair.other()));
        if (leftOfOne.isEmpty() && leftOfOther.isEmpty()) {
            return ofWhole(one, other, pairs);
        }
        if (!Collections.disjoint(one.joinedKeys(), other.joinedKeys())) {
            return new NameComparison(Evidence.SAME_NAME, false);
        }
        boolean givenAgree = pairs.stream()
                        .anyMatch(pair -> pair.one().equals(one.telling().get(0)))
                && pairs.stream()
                        .anyMatch(pair -> pair.other().equals(other.telling().get(0)));
        if (!givenAgree) {
            return new NameComparison(Evidence.DIFFERENT_NAME, false);
        }
        boolean shorter = leftOfOne.isEmpty() || leftOfOther.isEmpty();
        return new NameComparison(shorter && !hasSlip(pairs) ? Evidence.SHORTER_NAME : Evidence.SAME_GIVEN_NAME, false);
    }

    private static NameComparison ofWhole(SpokenName one, SpokenName other, List<Pair> pairs) {
        if (hasSlip(pairs)) {
            return new NameComparison(Evidence.SIMILAR_NAME, false);
        }
        boolean everyWord = pairs.size() == one.words().size()
                && pairs.size() == other.words().size();
        boolean certain = everyWord && givenAreEqual(one, other, pairs);
        if (pairs.stream().filter(pair -> !pair.isCommon()).count() > 1) {
            return new NameComparison(Evidence.SAME_NAME, certain);
        }
        return new NameComparison(everyWord ? Evidence.SAME_FREQUENT_NAME : Evidence.SHORTER_NAME, certain);
    }

    /** Also where one of them begins with the family's name, which then must be as equal. */
    private static boolean givenAreEqual(SpokenName one, SpokenName other, List<Pair> pairs) {
        Word first = one.telling().get(0);
        Word itsFirst = other.telling().get(0);
        return pairs.stream()
                .filter(pair -> pair.one().equals(first) || pair.other().equals(itsFirst))
                .allMatch(pair -> pair.likeness() == Likeness.EQUAL);
    }

    private static boolean hasSlip(List<Pair> pairs) {
        return pairs.stream().anyMatch(pair -> pair.likeness() == Likeness.NEAR && !pair.isCommon());
    }

    /** The most alike words first, each word once. */
    private static List<Pair> pairs(List<Word> ones, List<Word> others) {
        List<Pair> alike = new ArrayList<>();
        for (Word one : ones) {
            for (Word other : others) {
                Likeness likeness = Likeness.of(one.spoken(), other.spoken());
                if (likeness != Likeness.NONE) {
                    alike.add(new Pair(one, other, likeness));
                }
            }
        }
        alike.sort(Comparator.comparing(Pair::likeness).thenComparing(Pair::text));
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : alike) {
            if (chosen.stream()
                    .noneMatch(taken ->
                            taken.one().equals(pair.one()) || taken.other().equals(pair.other()))) {
                chosen.add(pair);
            }
        }
        return chosen;
    }
}
