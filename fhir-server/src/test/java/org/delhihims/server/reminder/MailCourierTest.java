package org.delhihims.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.delhihims.paper.Language;
import org.delhihims.reminder.Delivery;
import org.delhihims.reminder.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail over real SMTP, to a server that answers what a test tells it to. */
class MailCourierTest {

    private static final String TEXT = "याद रखें: टोकन 3402-017";
    private static final Letter LETTER = new Letter("8f1b", "asha@example.org", TEXT, Language.HINDI);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String answerToRecipient = "250 OK";
    private volatile String answerToData = "250 OK";
    private ServerSocket server;
    private MailCourier courier;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        courier = new MailCourier(sender, "opd@health.delhi.example");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket caller = server.accept()) {
                    talk(caller);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = caller.getOutputStream();
        say(out, "220 test");
        boolean isData = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (isData) {
                isData = !line.equals(".");
                if (!isData) {
                    say(out, answerToData);
                }
            } else if (line.startsWith("DATA")) {
                isData = true;
                say(out, "354 go on");
            } else if (line.startsWith("RCPT")) {
                say(out, answerToRecipient);
            } else {
                say(out, "250 OK");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void whatGoesAgainHasTheSameMessageId() {
        answerToData = "451 later";
        assertThat(courier.deliver(LETTER)).isEqualTo(Delivery.UNKNOWN);
        answerToData = "250 OK";
        assertThat(courier.deliver(LETTER)).isEqualTo(Delivery.TAKEN);

        assertThat(heard.stream().filter(line -> line.startsWith("Message-ID:")))
                .containsExactly("Message-ID: <8f1b@health.delhi.example>", "Message-ID: <8f1b@health.delhi.example>");
        assertThat(heard)
                .contains("RCPT TO:<asha@example.org>", "Auto-Submitted: auto-generated")
                .anyMatch(
                        line -> line.equals(Base64.getEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void anAddressThatThereIsNotIsNotTriedAgain() {
        answerToRecipient = "550 nobody";
        assertThat(courier.deliver(LETTER)).isEqualTo(Delivery.REFUSED);
        answerToRecipient = "450 full";
        assertThat(courier.deliver(LETTER)).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void anAddressIsOneAddressAndNoHeader() {
        for (String address : List.of("a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "asha")) {
            assertThat(courier.deliver(new Letter("1", address, TEXT, Language.HINDI)))
                    .as(address)
                    .isEqualTo(Delivery.REFUSED);
        }
        assertThat(heard).isEmpty();
        assertThatThrownBy(() -> new MailCourier(new JavaMailSenderImpl(), ""))
                .hasMessageContaining("hims.reminders.mail-from");
    }
}
