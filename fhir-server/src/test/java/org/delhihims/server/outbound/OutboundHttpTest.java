package org.delhihims.server.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private String here;

    @BeforeEach
    void startAServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        here = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().add("Location", here + "/other");
                exchange.sendResponseHeaders(302, -1);
            } else {
                int length = path.equals("/large") ? 256 * 1024 + 1 : 256 * 1024;
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(new byte[length]);
                }
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopIt() {
        server.stop(0);
    }

    private static Integer get(CloseableHttpClient http, String address) throws IOException {
        return http.execute(new HttpGet(address), response -> {
            EntityUtils.consume(response.getEntity());
            return response.getCode();
        });
    }

    @Test
    void whatIsAllowedIsCalled() throws IOException {
        assertThat(get(OutboundHttp.to(new Destinations("x", List.of("http://127.0.0.1:*"))), here + "/a"))
                .isEqualTo(200);
        assertThat(get(OutboundHttp.toNamedServers(), here + "/a")).isEqualTo(200);
    }

    @Test
    void whatIsNotAllowedIsNotCalled() {
        CloseableHttpClient http = OutboundHttp.to(new Destinations("x", List.of(here + "/in")));
        assertThatThrownBy(() -> get(http, here + "/inside")).hasMessageContaining("not allowed");
        assertThatThrownBy(() -> get(http, here + "/in/../admin")).hasMessageContaining("not allowed");
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1:", "https://localhost:", "https://[::1]:", "https://[::ffff:127.0.0.1]:"})
    void thePublicInternetIsNotHere(String host) {
        String address = host + server.getAddress().getPort() + "/a";
        assertThatThrownBy(() -> get(OutboundHttp.toThePublic(), address)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void thePublicIsCalledByHttpsOnly() {
        assertThatThrownBy(() -> get(OutboundHttp.toThePublic(), "http://192.0.2.1/"))
                .hasMessage("not https");
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        assertThat(get(OutboundHttp.toNamedServers(), here + "/moved")).isEqualTo(302);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aLongAnswerIsNone() throws IOException {
        assertThat(get(OutboundHttp.toNamedServers(), here + "/just")).isEqualTo(200);
        assertThatThrownBy(() -> get(OutboundHttp.toNamedServers(), here + "/large"))
                .hasMessageContaining("larger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd00::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void theseAreNotOnThePublicInternet(String address) throws UnknownHostException {
        assertThat(AddressRanges.NOT_PUBLIC.include(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "164.100.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:4f20::1"
            })
    void theseAre(String address) throws UnknownHostException {
        assertThat(AddressRanges.NOT_PUBLIC.include(InetAddress.getByName(address)))
                .isFalse();
    }

    @Test
    void aNameThatLeadsHereIsNotFollowedAndANumberIs() throws UnknownHostException {
        FencedNames names = new FencedNames(AddressRanges.THIS_MACHINE, true);
        assertThat(names.resolve("127.0.0.1")).hasSize(1);
        assertThat(names.resolve("[::1]")).hasSize(1);
        assertThatThrownBy(() -> new FencedNames(AddressRanges.THIS_MACHINE, false).resolve("localhost"))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> names.resolve("nobody.invalid")).isInstanceOf(UnknownHostException.class);
    }
}
