package org.delhihims.server.card;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import org.delhihims.card.CardSerials.Serial;
import org.delhihims.credential.HealthCardPayload;
import org.delhihims.paper.CardBack.EmergencyCode;
import org.delhihims.paper.CardPrinter;
import org.delhihims.paper.Language;
import org.delhihims.server.healthcard.HealthCardIssuer;
import org.delhihims.server.healthcard.HealthCardIssuer.SignedCard;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** What a resident is given on paper or on a phone: the signed code, the card, its letter and its stickers. */
final class CardPapers {

    private final HealthCardIssuer issuer;
    private final CardPrinter printer;
    private final EmergencyFacts emergencies;
    private final Infants infants;
    private final PaperRules rules;
    private final Clock clock;

    CardPapers(
            HealthCardIssuer issuer,
            CardPrinter printer,
            EmergencyFacts emergencies,
            Infants infants,
            PaperRules rules,
            Clock clock) {
        this.issuer = issuer;
        this.printer = printer;
        this.emergencies = emergencies;
        this.infants = infants;
        this.rules = rules;
        this.clock = clock;
    }

    /** The signed front of the card, as a SMART Health Card. */
    SignedCard signed(Patient resident, Serial serial) {
        return sign(HealthCardPayload.front(resident), serial);
    }

    /** The signed back, for an emergency. */
    SignedCard signedForEmergency(Patient resident, Serial serial, RequestDetails request) {
        return sign(HealthCardPayload.back(resident, emergencies.of(resident, request)), serial);
    }

    private SignedCard sign(HealthCardPayload payload, Serial serial) {
        return issuer.sign(payload, serial.made(), serial.expires(), serial.rid());
    }

    /** The card that holds. */
    byte[] card(PrintedResident resident, Serial serial, Language first, @Nullable SignedCard emergency) {
        return card(resident, serial, first, emergency, false);
    }

    /** The permanent card, which is on its way. */
    byte[] printedCard(PrintedResident resident, Serial serial, Language first) {
        return card(resident, serial, first, null, true);
    }

    private byte[] card(
            PrintedResident resident,
            Serial serial,
            Language first,
            @Nullable SignedCard emergency,
            boolean isPermanent) {
        LocalDate issued = serial.made().atZone(clock.getZone()).toLocalDate();
        EmergencyCode code = emergency == null ? null : new EmergencyCode(emergency.qrText(), LocalDate.now(clock));
        return printer.card(
                resident.face(signed(resident.patient(), serial).qrText(), issued, isPermanent),
                resident.back(rules.printed(), code, infants.of(resident.patient())),
                first);
    }

    byte[] letter(PrintedResident resident, Language first) {
        return printer.letter(resident.letter(LocalDate.now(clock), rules.printed()), first);
    }

    byte[] stickers(PrintedResident resident, Language first) {
        return printer.stickers(resident.sticker(), first);
    }
}
