package org.delhihims.server.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.delhihims.reminder.Contact;
import org.delhihims.reminder.Courier;
import org.delhihims.reminder.Delivery;
import org.delhihims.reminder.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail by the operator's server. One that goes again has the Message-ID that it had (RFC 5322, 3.6.4). */
final class MailCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);

    private final JavaMailSender sender;
    private final InternetAddress from;

    MailCourier(JavaMailSender sender, String from) {
        this.sender = sender;
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("hims.reminders.mail-from is no address", wrong);
        }
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
        return Optional.ofNullable(contact.email());
    }

    @Override
    public Delivery deliver(Letter letter) {
        try {
            sender.send(message(letter));
            return Delivery.TAKEN;
        } catch (MessagingException wrong) {
            return Delivery.REFUSED;
        } catch (MailException failure) {
            // Its message may repeat the address.
            LOG.warn("Mail was not taken: {}", failure.getClass().getSimpleName());
            return isRefused(failure) ? Delivery.REFUSED : Delivery.UNKNOWN;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(new InternetAddress(letter.to(), true));
        mail.setSubject(letter.subject());
        mail.setText(letter.text());
        message.setHeader("Message-ID", "<" + letter.key() + "@" + domain() + ">");
        message.setHeader("Content-Language", letter.language().tag());
        // RFC 3834: no machine answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static boolean isRefused(MailException failure) {
        return failure instanceof MailSendException unsent
                && unsent.getFailedMessages().values().stream()
                        .anyMatch(why -> why instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }
}
