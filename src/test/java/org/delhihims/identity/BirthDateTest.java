package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BirthDateTest {

    private static Evidence compared(String one, String other) {
        BirthDate first = BirthDate.of(one).orElseThrow();
        BirthDate second = BirthDate.of(other).orElseThrow();
        assertThat(first.comparedWith(second)).isEqualTo(second.comparedWith(first));
        return first.comparedWith(second);
    }

    @Test
    void datesAreComparedAsFarAsBothAreKnown() {
        assertThat(compared("1984-08-14", "1984-08-14")).isEqualTo(Evidence.SAME_BIRTH_DATE);
        assertThat(compared("1984-08-14", "1984-08")).isEqualTo(Evidence.SAME_BIRTH_MONTH);
        assertThat(compared("1984-08-14", "1984")).isEqualTo(Evidence.SAME_BIRTH_YEAR);
        assertThat(compared("1984-08", "1984-09")).isEqualTo(Evidence.DIFFERENT_BIRTH_DATE);
        assertThat(compared("1984-08-14", "1985")).isEqualTo(Evidence.CLOSE_BIRTH_YEAR);
        assertThat(compared("1984", "1987")).isEqualTo(Evidence.DIFFERENT_BIRTH_YEAR);
    }

    @Test
    void slipsOfTheClerkAreKnown() {
        assertThat(compared("1984-08-04", "1984-04-08")).isEqualTo(Evidence.SWAPPED_BIRTH_DATE);
        assertThat(compared("1984-08-14", "1984-08-15")).isEqualTo(Evidence.CLOSE_BIRTH_DATE);
        assertThat(compared("1984-08-14", "1985-08-14")).isEqualTo(Evidence.CLOSE_BIRTH_DATE);
        assertThat(compared("1984-08-14", "1985-03-02")).isEqualTo(Evidence.DIFFERENT_BIRTH_DATE);
    }

    @Test
    void theFirstOfJanuaryIsOnlyAYear() {
        assertThat(BirthDate.of("1984-01-01")).contains(new BirthDate(1984, 0, 0));
        assertThat(compared("1984-01-01", "1984-08-14")).isEqualTo(Evidence.SAME_BIRTH_YEAR);
    }

    @Test
    void whatIsNoDateSaysNothing() {
        assertThat(BirthDate.of("")).isEmpty();
        assertThat(BirthDate.of("14.8.1984")).isEmpty();
        assertThat(BirthDate.of("1900-01-01")).isEmpty();
    }
}
