package org.delhihims.server.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookHeaderTest {

    @Test
    void aHeaderIsANameAndAValue() {
        assertThat(HookHeader.read("Authorization: Bearer 4711"))
                .contains(new HookHeader("Authorization", "Bearer 4711"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization",
                ": x",
                "Host: evil.example",
                "content-length: 1",
                "X: a\r\nHost: b",
                "X Y: z"
            })
    void whatWouldChangeTheCallIsNone(String text) {
        assertThat(HookHeader.read(text)).isEmpty();
    }
}
