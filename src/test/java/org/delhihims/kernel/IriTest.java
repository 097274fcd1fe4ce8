package org.delhihims.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IriTest {

    @Test
    void lettersOfEveryScriptBecomeTheBytesOfTheirUtf8() {
        assertThat(Iri.toUri("Patient?family=आ")).isEqualTo("Patient?family=%E0%A4%86");
        assertThat(Iri.toUri("name=é😀")).isEqualTo("name=%C3%A9%F0%9F%98%80");
    }

    @Test
    void whatIsAsciiStaysAsItIs() {
        String address = "Patient?identifier=http://a.example|1&name=%E0%A4%86+b c%2B";

        assertThat(Iri.toUri(address)).isEqualTo(address);
    }
}
