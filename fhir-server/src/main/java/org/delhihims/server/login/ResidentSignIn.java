package org.delhihims.server.login;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.delhihims.server.message.ShortMessages;
import org.springframework.context.MessageSource;

/**
 * Signs residents in by their card or mobile number, their birth date and a code that goes to the phone on their record.
 * Nobody is told whether there is such a record.
 */
final class ResidentSignIn {

    /** A sign-in that waits for its code. */
    record Pending(UUID code, List<Candidate> candidates) implements Serializable {

        public Pending {
            candidates = List.copyOf(candidates);
        }
    }

    private final ResidentRecords records;
    private final OneTimeCodes codes;
    private final ShortMessages messages;
    private final MessageSource texts;
    private final Accounts accounts;
    private final Clock clock;

    ResidentSignIn(
            ResidentRecords records,
            OneTimeCodes codes,
            ShortMessages messages,
            MessageSource texts,
            Accounts accounts,
            Clock clock) {
        this.records = records;
        this.codes = codes;
        this.messages = messages;
        this.texts = texts;
        this.accounts = accounts;
        this.clock = clock;
    }

    boolean isAvailable() {
        return messages.isAvailable();
    }

    Pending begin(String number, String birthDate, Locale language) {
        List<Candidate> found = records.find(number, birthDate);
        OneTimeCodes.Code code = codes.make();
        if (!found.isEmpty()) {
            messages.send(found.get(0).phone(), texts.getMessage("sms.code", new Object[] {code.digits()}, language));
        }
        return new Pending(code.id(), found);
    }

    /** Who may be signed in with this code: nobody if it is wrong. */
    List<Candidate> confirm(Pending pending, String code) {
        return codes.take(pending.code(), code) ? pending.candidates() : List.of();
    }

    Person person(Candidate candidate) {
        return person(candidate, "urn:hims:acr:one-time-code", List.of("sms", "otp"));
    }

    Person person(Candidate candidate, String acr, List<String> amr) {
        UUID account = accounts.ofResident(candidate.fhirUser(), candidate.references());
        return new Person(
                account.toString(),
                Person.Kind.RESIDENT,
                candidate.fhirUser(),
                candidate.displayName(),
                candidate.fhirUser().startsWith("Patient/") ? "patient" : "guardian",
                null,
                candidate.patients(),
                acr,
                amr,
                clock.instant(),
                UUID.randomUUID().toString());
    }
}
