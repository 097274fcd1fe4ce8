package org.delhihims.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageWindowTest {

    private static final PageAnchors NONE = new PageAnchors(List.of());

    @Test
    void theFirstPageReadsOneMatchMore() {
        PageWindow first = new PageWindow(0, 10, NONE, PageWindow.NEAR);

        assertThat(first.offset()).isZero();
        assertThat(first.size()).isEqualTo(11);
        assertThat(first.beginIn(ids(0, 11))).isZero();
    }

    @Test
    void aPageBeginsBehindItsAnchorWhereverThatIs() {
        PageAnchors anchors = PageAnchors.of(List.of("r7", "r8", "r9"));
        PageWindow second = new PageWindow(10, 10, anchors, PageWindow.NEAR);

        assertThat(second.beginIn(List.of("r9", "r10"))).isEqualTo(1);
        assertThat(second.beginIn(List.of("new", "r7", "r8", "r9", "r10"))).isEqualTo(4);
        assertThat(second.beginIn(List.of("r7", "r8", "r10"))).isEqualTo(2);
        assertThat(second.beginIn(ids(20, 40))).isEqualTo(10);
    }

    @Test
    void anchorsSurviveTheLink() {
        PageAnchors anchors = PageAnchors.of(List.of("a", "b", "c", "d"));

        assertThat(anchors.text()).isEqualTo("d,c,b,a");
        assertThat(PageAnchors.read(anchors.text())).isEqualTo(anchors);
    }

    /** Between any two pages up to five records come and up to five of those already seen go. */
    @Test
    void aWalkSeesEveryRecordOfItsStartOnceWhileOthersComeAndGo() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> records = new ArrayList<>(ids(0, 100));
            List<String> seen = walk(records, random);

            List<String> original =
                    seen.stream().filter(id -> id.startsWith("r")).toList();
            assertThat(original)
                    .doesNotHaveDuplicates()
                    .containsAll(
                            records.stream().filter(id -> id.startsWith("r")).toList());
        }
    }

    private static List<String> walk(List<String> records, Random random) {
        List<String> seen = new ArrayList<>();
        PageWindow window = new PageWindow(0, 10, NONE, PageWindow.NEAR);
        while (true) {
            List<String> read = records.subList(
                    Math.min(window.offset(), records.size()),
                    Math.min(window.offset() + window.size(), records.size()));
            int begin = window.beginIn(read);
            List<String> page = List.copyOf(read.subList(begin, Math.min(begin + 10, read.size())));
            if (page.isEmpty()) {
                return seen;
            }
            seen.addAll(page);
            window = new PageWindow(window.offset() + begin + page.size(), 10, PageAnchors.of(page), PageWindow.NEAR);
            for (int i = random.nextInt(6); i > 0; i--) {
                records.add(random.nextInt(records.size()), "n" + random.nextLong());
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                records.remove(seen.get(random.nextInt(seen.size())));
            }
        }
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "r" + i).toList();
    }
}
