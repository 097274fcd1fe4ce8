package org.delhihims.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerhoeffTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(2026);

    @Test
    void theWorkedExampleOfTheLiteratureHolds() {
        assertThat(Verhoeff.checkDigitOf("236")).isEqualTo(3);
        assertThat(Verhoeff.holds("2363")).isTrue();
        assertThat(Verhoeff.checkDigitOf("12345")).isEqualTo(1);
    }

    @Test
    void everySingleSlipIsCaught() {
        for (int round = 0; round < 200; round++) {
            String number = number();
            for (int position = 0; position < number.length(); position++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String slip = number.substring(0, position) + digit + number.substring(position + 1);
                    assertThat(Verhoeff.holds(slip)).isEqualTo(slip.equals(number));
                }
            }
        }
    }

    @Test
    void everySwapOfNeighboursIsCaught() {
        for (int round = 0; round < 200; round++) {
            String number = number();
            for (int i = 0; i + 1 < number.length(); i++) {
                String swapped =
                        number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                assertThat(Verhoeff.holds(swapped)).isEqualTo(swapped.equals(number));
            }
        }
    }

    @Test
    void aboutOneRandomNumberInTenHolds() {
        long holding = IntStream.range(0, 10_000)
                .mapToObj(i -> Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L)))
                .filter(Verhoeff::holds)
                .count();

        assertThat(holding).isBetween(900L, 1100L);
    }

    private String number() {
        String body = Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L));
        return body + Verhoeff.checkDigitOf(body);
    }
}
