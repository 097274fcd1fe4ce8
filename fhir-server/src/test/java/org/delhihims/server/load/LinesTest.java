package org.delhihims.server.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void eachLineHasItsNumberAndBlankOnesAreSkipped() throws IOException {
        List<Line> lines = read("{\"a\":1}\n\n  \r\n{\"b\":2}\r\n{\"c\":3}".getBytes(UTF_8));

        assertThat(lines).extracting(Line::text).containsExactly("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");
        assertThat(lines).extracting(line -> line.place().line()).containsExactly(1L, 4L, 5L);
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(read("\ufeff{\"a\":1}\n".getBytes(UTF_8)))
                .extracting(Line::text)
                .containsExactly("{\"a\":1}");
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("\n\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void compressionIsSeenFromTheContent() throws IOException {
        byte[] compressed = gzip("{\"name\":\"आशा\"}\n{}\n");

        assertThat(read(compressed)).extracting(Line::text).containsExactly("{\"name\":\"आशा\"}", "{}");
    }

    @Test
    void aCompressedFileThatIsCutOffIsReadUpToThere() throws IOException {
        byte[] compressed = gzip("{\"a\":1}\n".repeat(50_000) + "{\"random\":\"" + Math.random() + "\"}");

        List<Line> lines = read(Arrays.copyOf(compressed, compressed.length - 12));

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.get(0).text()).isEqualTo("{\"a\":1}");
        assertThat(lines.get(lines.size() - 1).trouble()).contains("damaged or cut off");
    }

    @Test
    void aLineThatIsNotUtf8IsNamedAndTheOthersAreRead() throws IOException {
        byte[] bytes = "{\"a\":\"?\"}\n{\"b\":1}\n".getBytes(UTF_8);
        bytes[6] = (byte) 0xe9;

        List<Line> lines = read(bytes);

        assertThat(lines.get(0).trouble()).isEqualTo("The line is not UTF-8.");
        assertThat(lines.get(1).text()).isEqualTo("{\"b\":1}");
    }

    @Test
    void aLineOfTenMegabytesIsOneLine() throws IOException {
        String large = "{\"data\":\"" + "x".repeat(10_000_000) + "\"}";

        assertThat(read((large + "\n{}\n").getBytes(UTF_8)))
                .extracting(line -> line.text().length())
                .containsExactly(large.length(), 2);
    }

    @Test
    void anObjectOverManyLinesIsOneLine() throws IOException {
        String bundle = "{\n  \"resourceType\": \"Bundle\",\n  \"entry\": [\n  {}\n  ]\n}\n";

        List<Line> lines = read(bundle.getBytes(UTF_8));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).place().line()).isEqualTo(1);
        assertThat(lines.get(0).text().replaceAll("\\s", "")).isEqualTo("{\"resourceType\":\"Bundle\",\"entry\":[{}]}");
    }

    @Test
    void aFirstLineThatIsCutOffDoesNotTakeTheOthersWithIt() throws IOException {
        assertThat(read("{\"a\":\n{\"b\":2}\n{\"c\":3}\n".getBytes(UTF_8)))
                .extracting(Line::text)
                .containsExactly("{\"a\":", "{\"b\":2}", "{\"c\":3}");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<Line> read(byte[] bytes) throws IOException {
        List<Line> all = new ArrayList<>();
        try (Lines lines = Lines.of(0, new ByteArrayInputStream(bytes))) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
        }
        return all;
    }
}
