package org.delhihims.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.delhihims.paper.Language;
import org.delhihims.reminder.Contact;
import org.delhihims.reminder.Delivery;
import org.delhihims.reminder.Letter;
import org.delhihims.server.message.GatewayRules;
import org.delhihims.server.message.SmsGateway;
import org.delhihims.server.outbound.OperatorCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway's answer decides, and it can tell a message that comes again. */
class SmsCourierTest {

    private static final Letter LETTER = new Letter("8f1b", "+919812000001", "याद रखें: टोकन 3402-017", Language.HINDI);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private HttpServer gateway;
    private SmsCourier courier;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/", call -> {
            heard.add(call.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + call.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        gateway.start();
        String address = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/messages";
        courier = new SmsCourier(new SmsGateway(new GatewayRules(address, "Bearer x"), OperatorCalls.client()));
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void whatGoesAgainHasTheSameKey() {
        status = 503;
        assertThat(courier.deliver(LETTER)).isEqualTo(Delivery.UNKNOWN);
        status = 202;
        assertThat(courier.deliver(LETTER)).isEqualTo(Delivery.TAKEN);

        assertThat(heard)
                .hasSize(2)
                .allSatisfy(call -> assertThat(call)
                        .startsWith("8f1b Bearer x {")
                        .contains("\"to\":\"+919812000001\"", "\"text\":\"याद रखें: टोकन 3402-017\""));
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "400, REFUSED",
        "422, REFUSED",
        "401, UNKNOWN",
        "409, UNKNOWN",
        "429, UNKNOWN",
        "500, UNKNOWN"
    })
    void theAnswerDecides(int answer, Delivery delivery) {
        status = answer;

        assertThat(courier.deliver(LETTER)).isEqualTo(delivery);
    }

    @Test
    void aGatewayThatIsDownMayHaveTakenIt() {
        gateway.stop(0);

        assertThat(courier.deliver(LETTER)).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void itLeadsToWhoeverHasAMobile() {
        assertThat(courier.addressOf(new Contact("+919812000001", null, Language.HINDI)))
                .contains("+919812000001");
        assertThat(courier.addressOf(new Contact(null, "asha@example.org", Language.HINDI)))
                .isEqualTo(Optional.empty());
    }
}
