package org.delhihims.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final Typefaces FACES = new Typefaces();
    private static final List<String> SYLLABLES = List.of(
            "द्वि", "क्ष", "श्री", "र्ट्र", "ज्ञा", "ਸਿੰ", "ਕੌ", "محمد", "زین", "bhat", "Wi", "-", " ", " ", ", ",
            "12");

    private final Typesetter setter = new Typesetter(new Shaper(FACES));

    @Test
    void nothingRunsOutOfItsBox() {
        RandomGenerator random = new Random(20261129);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("a");
            int syllables = random.nextInt(60);
            for (int k = 0; k < syllables; k++) {
                text.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            Box box = new Box(0, 0, random.nextDouble(12, 60), random.nextDouble(5, 15));

            Block block = setter.fit(text.toString(), Style.bold(13, 5), box);

            assertThat(block.width()).isLessThanOrEqualTo(box.width() + 0.1);
            assertThat(block.height()).isLessThanOrEqualTo(box.height() + 0.01);
            assertThat(block.size()).isBetween(5f, 13f);
        }
    }

    @Test
    void aTextThatFitsIsNotCut() {
        Block block = setter.fit(
                "श्रीमती वेंकटलक्ष्मी नरसिम्हाचार्युलु सुब्रह्मण्यम चक्रवर्ती",
                Style.bold(13, 5),
                new Box(0, 0, 43, 8));

        assertThat(String.join(" ", block.lines().stream().map(Line::text).toList()))
                .isEqualTo("श्रीमती वेंकटलक्ष्मी नरसिम्हाचार्युलु सुब्रह्मण्यम चक्रवर्ती");
    }

    @Test
    void aCutShows() {
        Block block = setter.fit("अ ".repeat(500), Style.regular(8, 6), new Box(0, 0, 20, 5));

        assertThat(block.lines().get(block.lines().size() - 1).text()).endsWith("…");
    }

    @Test
    void figuresWithinUrduKeepTheirOrder() {
        Line line = new Shaper(FACES).line("گلی 12 دہلی", Weight.REGULAR);

        assertThat(line.isRightToLeft()).isTrue();
        assertThat(line.runs()).hasSize(3);
        assertThat(line.language()).isEqualTo("ur-IN");
    }
}
