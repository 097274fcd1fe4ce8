package org.delhihims.server.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.limits.Limit;
import org.delhihims.server.limits.RateLimits;
import org.delhihims.server.message.ShortMessages;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.MessageSource;

/** Codes by which the holder of a record shows a facility that he is there: they go to the phone on the record. */
public final class PresenceCodes {

    private static final int SHOWN_OF_PHONE = 2;

    private final OneTimeCodes codes;
    private final ShortMessages messages;
    private final MessageSource texts;
    private final RateLimits limits;
    private final LoginRules rules;
    private final Clock clock;

    /**
     * A code that was sent.
     *
     * @param request to be shown with the code
     * @param phoneEnding the last digits of the phone it went to
     */
    public record Sent(UUID request, String phoneEnding, Instant until) {}

    PresenceCodes(
            OneTimeCodes codes,
            ShortMessages messages,
            MessageSource texts,
            RateLimits limits,
            LoginRules rules,
            Clock clock) {
        this.codes = codes;
        this.messages = messages;
        this.texts = texts;
        this.limits = limits;
        this.rules = rules;
        this.clock = clock;
    }

    /** For how many seconds no further code goes to the phone of this record. */
    public OptionalLong refusedFor(Patient patient) {
        return mobileOf(patient)
                .map(mobile -> limits.refusedFor(Limit.CODE_PER_PHONE, mobile.digits()))
                .orElse(OptionalLong.empty());
    }

    /** Sends a code that opens the record to one facility. Empty if there is no mobile number on it, or nothing to send with. */
    public Optional<Sent> send(Patient patient, String facility, Sentence facilityName) {
        return mobileOf(patient).filter(mobile -> messages.isAvailable()).map(mobile -> {
            OneTimeCodes.Code code = codes.make(purpose(patient.getIdElement().getIdPart(), facility));
            messages.send(
                    mobile.text(),
                    text(code, facilityName.hindi(), Locale.forLanguageTag("hi")) + "\n"
                            + text(code, facilityName.english(), Locale.ENGLISH));
            String ending = mobile.digits().substring(mobile.digits().length() - SHOWN_OF_PHONE);
            return new Sent(code.id(), ending, clock.instant().plus(rules.codeLife()));
        });
    }

    /** Whether this is the code that was sent for this record and this facility. It is good once. */
    public boolean confirms(UUID request, String digits, String patient, String facility) {
        return codes.take(request, digits, purpose(patient, facility));
    }

    private String text(OneTimeCodes.Code code, String facility, Locale language) {
        return texts.getMessage("sms.presence", new Object[] {code.digits(), facility}, language);
    }

    private static String purpose(String patient, String facility) {
        return " opens Patient/" + patient + " to Organization/" + facility;
    }

    private static Optional<MobileNumber> mobileOf(Patient patient) {
        return ResidentRecords.phoneOf(patient.getTelecom()).flatMap(ResidentRecords::mobile);
    }
}
