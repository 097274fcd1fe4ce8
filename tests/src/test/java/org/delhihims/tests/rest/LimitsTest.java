package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much one request may ask of the server. */
@Tag("rest")
final class LimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final String name = Invented.name();

    @Test
    void aBodyThatIsTooLargeIsRefused(Hims hims) {
        String body = "{\"resourceType\":\"Patient\",\"language\":\"" + "x".repeat(21 * MEGABYTE) + "\"}";

        Refused refused = Refused.with(413, hims.at("lok-nayak").body(body).post("/Patient"));

        assertThat(refused.code()).isEqualTo("too-long");
    }

    @Test
    void aBodyThatGrowsTooLargeWhenItIsUnpackedIsRefused(Hims hims) throws IOException {
        Response answer = hims.at("lok-nayak")
                .header("Content-Encoding", "gzip")
                .body(packed(" ".repeat(64 * MEGABYTE)))
                .post("/Patient");

        Refused.with(413, answer);
    }

    @Test
    void aPackedBodyIsUnpacked(Hims hims) throws IOException {
        Response answer = hims.at("lok-nayak")
                .header("Content-Encoding", "gzip")
                .body(packed(Records.resident(name).toString()))
                .post("/Patient");

        answer.then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 50})
    void aPackedBodyWithoutItsEndIsRefused(int length, Hims hims) throws IOException {
        byte[] packed = packed(Records.resident(name).toString());

        Response answer = hims.at("lok-nayak")
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(packed, length))
                .post("/Patient");

        assertThat(Refused.with(400, answer).text()).contains("breaks off", "टूट");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch"})
    void moreEntriesThanAllowedAreRefused(String type, Hims hims) {
        ObjectNode bundle = Records.bundle(type);
        for (int i = 0; i < 501; i++) {
            Records.post(bundle, Records.resident(name));
        }

        Response answer = hims.at("lok-nayak").body(bundle.toString()).post("/");

        assertThat(Refused.with(413, answer).expressions()).containsExactly("Bundle.entry");
        assertThat(hims.deskAt("gtb").search("Patient", "name", name).path("entry"))
                .isEmpty();
    }

    @Test
    void aValueThatIsTooLongIsRefused(Hims hims) {
        Refused.with(400, hims.at("gtb").queryParam("name", "x".repeat(3000)).get("/Patient"));
    }

    @Test
    void aPageIsAskedForWithinWhatIsAllowed(Hims hims) {
        Refused.with(400, hims.at("gtb").queryParam("_offset", 10_001).get("/Patient"));
    }
}
