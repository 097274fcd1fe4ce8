package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoundKeyTest {

    private static void meet(String... spellings) {
        for (String one : spellings) {
            for (String other : spellings) {
                assertThat(Collections.disjoint(SoundKey.of(one), SoundKey.of(other)))
                        .as(one + " " + SoundKey.of(one) + ", " + other + " " + SoundKey.of(other))
                        .isFalse();
            }
        }
    }

    private static void differ(String one, String other) {
        assertThat(SoundKey.of(one)).doesNotContainAnyElementsOf(SoundKey.of(other));
    }

    @Test
    void fourScriptsMeet() {
        meet("Ramesh", "Rameesh", "रमेश", "ਰਮੇਸ਼", "رمیش");
        meet("Devi", "Debi", "देवी", "ਦੇਵੀ", "دیوی");
        meet("Singh", "सिंह", "ਸਿੰਘ", "سنگھ");
        meet("Fatima", "Phatima", "फ़ातिमा", "फातिमा", "ਫ਼ਾਤਿਮਾ", "فاطمہ");
    }

    @Test
    void aspiratesAndLettersForOneSoundAreOne() {
        meet("Vikas", "Bikash", "Wikas");
        meet("Zakir", "Jakir", "ज़ाकिर", "जाकिर", "ذاکر");
        meet("Lakshmi", "Laxmi", "लक्ष्मी");
        meet("Khan", "खान", "ख़ान", "खाँ", "خاں");
    }

    @Test
    void doubledLettersAreOneAndTwoOfOneSoundAreTwo() {
        meet("Khanna", "Khana", "खन्ना", "ਖੰਨਾ", "کھنہ");
        meet("Mumtaz", "मुमताज़", "ممتاز");
        differ("Mamta", "Mata");
    }

    @Test
    void aNasalIsThatOfTheLetterAfterIt() {
        meet("Champa", "Chanpa", "चंपा", "चम्पा", "ਚੰਪਾ", "چمپا");
    }

    @Test
    void wawIsReadInBothWays() {
        assertThat(SoundKey.of("پون")).containsExactlyInAnyOrder("PBN", "PN");
        meet("Pawan", "पवन", "پون");
        meet("Poonam", "पूनम", "پونم");
    }

    @Test
    void namesOfOtherPeopleDiffer() {
        differ("Ramesh", "Rajesh");
        differ("Anil", "Sunil");
        differ("Geeta", "Seeta");
        differ("Salim", "Nadim");
    }

    @Test
    void aWordWithoutLettersHasNoKey() {
        assertThat(SoundKey.of("")).isEmpty();
        assertThat(SoundKey.of("123")).isEmpty();
        assertThat(SoundKey.of("😀")).isEmpty();
    }

    @Test
    void aWordOfAnotherScriptIsItsOwnKey() {
        assertThat(SoundKey.of("মিতা")).isEqualTo(Set.of("মিতা"));
    }

    /** Of the names, not of the spellings: one odd way of writing is enough for a name to count. */
    @Test
    void nearlyAllSpellingsOfTheTableMeet() {
        List<Spelling> all = List.of("male", "female", "family", "common").stream()
                .flatMap(part -> Spelling.all(part).stream())
                .toList();
        long alone = all.stream().filter(SoundKeyTest::hasSpellingAlone).count();

        assertThat(all).hasSizeGreaterThan(150);
        assertThat((double) alone / all.size()).isLessThan(0.1);
    }

    private static boolean hasSpellingAlone(Spelling spelling) {
        List<Set<String>> keys = spelling.ways().values().stream()
                .flatMap(List::stream)
                .map(way -> Set.copyOf(SoundKeys.of(way)))
                .toList();
        return keys.stream().anyMatch(one -> keys.stream().anyMatch(other -> Collections.disjoint(one, other)));
    }
}
