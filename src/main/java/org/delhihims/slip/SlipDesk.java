package org.delhihims.slip;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.delhihims.card.CardNumber;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.PublishedKey;
import org.delhihims.credential.SigningKeys;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.paper.BirthDate;
import org.delhihims.paper.HolderName;
import org.delhihims.paper.Language;
import org.delhihims.paper.SlipFace;
import org.delhihims.paper.SlipPrinter;
import org.delhihims.scheduling.Band;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Gives out slips, and knows whether one that is shown still holds. Who may ask is decided by the caller. */
public final class SlipDesk {

    private static final int SHOWN_DIGITS = 4;

    private final Visits visits;
    private final IssuedSlips issued;
    private final SlipDocuments documents;
    private final RecordStore store;
    private final SlipNames names;
    private final NamedDepartments named;
    private final SigningKeys keys;
    private final SlipPrinter printer;
    private final Clock clock;

    public SlipDesk(
            Visits visits,
            IssuedSlips issued,
            SlipDocuments documents,
            RecordStore store,
            SlipNames names,
            NamedDepartments named,
            SigningKeys keys,
            SlipPrinter printer,
            Clock clock) {
        this.visits = visits;
        this.issued = issued;
        this.documents = documents;
        this.store = store;
        this.names = names;
        this.named = named;
        this.keys = keys;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * The place of an Appointment that has a slip.
     *
     * @throws Refusal RULE if the Appointment is no place at a clinic, or one that is not booked or has been given up
     */
    public Visit visit(String appointment) {
        Visit visit = visits.of(appointment).orElseThrow(() -> new Refusal(RULE, SlipSentences.NO_PLACE));
        if (!visit.hasSlip()) {
            throw new Refusal(RULE, SlipSentences.none(visit.state()));
        }
        return visit;
    }

    /**
     * The slip as a PDF file. The same place and person give the same bytes.
     *
     * @param patient whose visit it is
     * @throws Refusal RULE if the name holds letters that no font has; CONFLICT if the place was changed since the visit was read
     */
    public byte[] page(Visit visit, Patient patient, Language first) {
        return printer.page(face(visit, patient), first);
    }

    /** The slip for a roll of 80 mm. See {@link #page}. */
    public byte[] roll(Visit visit, Patient patient, Language language) {
        return printer.roll(face(visit, patient), language);
    }

    /**
     * The text of the slip's QR code.
     *
     * @throws Refusal CONFLICT if the place was changed since the visit was read
     */
    public String code(Visit visit) {
        return slip(visit).code();
    }

    /** The slip as one short message: at most 160 letters of GSM 7 bit in English, 70 of UCS-2 in Hindi. */
    public String text(Visit visit, Language language) {
        Optional<Sentence> department =
                Optional.of(visit.department()).filter(named::include).map(names::department);
        return SlipText.of(visit, names.hospital(visit.facility()), department, language);
    }

    /**
     * Whether a slip that is shown at the gate of a hospital holds.
     *
     * @param scanned the text of the QR code
     * @param facility the id of the Organization whose gate it is
     */
    public SlipVerdict verify(String scanned, String facility) {
        LocalDate today = Band.dayOf(clock.instant());
        KeySet published = new KeySet(
                keys.published().stream().map(key -> PublishedKey.of(key, 0)).toList());
        SlipVerdict offline = new SlipVerifier(published, facility).verify(scanned, today);
        SlipClaims claims = offline.claims();
        return claims == null || offline.result() == SlipResult.ELSEWHERE
                ? offline
                : new SlipVerdict(standing(claims, today), claims);
    }

    private SlipResult standing(SlipClaims claims, LocalDate today) {
        Optional<Visit> visit = visits.of(claims.appointment()).filter(Visit::hasSlip);
        if (visit.isEmpty()) {
            return SlipResult.VOID;
        }
        if (visit.get().isOver()) {
            return SlipResult.USED;
        }
        if (claims.day().isBefore(today)) {
            return SlipResult.EXPIRED;
        }
        if (!visit.get().version().equals(claims.version())) {
            return SlipResult.SUPERSEDED;
        }
        return claims.day().equals(today) ? SlipResult.CURRENT : SlipResult.OTHER_DAY;
    }

    private SlipFace face(Visit visit, Patient patient) {
        IssuedSlip slip = slip(visit);
        AdministrativeGender gender = patient.getGender();
        return new SlipFace(
                names.hospital(visit.facility()),
                names.department(visit.department()),
                visit.token().toString(),
                visit.room(),
                visit.day(),
                timeOf(visit.from()),
                timeOf(visit.to()),
                HolderName.of(patient),
                patient.hasBirthDate()
                        ? new BirthDate(patient.getBirthDateElement().getValueAsString())
                        : null,
                gender == null ? AdministrativeGender.UNKNOWN : gender,
                cardEnd(patient),
                slip.code(),
                slip.issued());
    }

    private IssuedSlip slip(Visit visit) {
        return issued.find(visit.appointment(), visit.version()).orElseGet(() -> issue(visit));
    }

    private IssuedSlip issue(Visit visit) {
        // The database keeps no more of a time than this, and the first print is to be like the second.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String code = visit.claims().unsigned().sign(keys.at(now));
        return store.inOneTransaction(() -> {
            // Whoever changes the place afterwards finds the slip, and tells its DocumentReference.
            issued.hold(visit.appointment());
            if (visits.of(visit.appointment())
                    .filter(Visit::hasSlip)
                    .filter(held -> held.version().equals(visit.version()))
                    .isEmpty()) {
                throw new Refusal(CONFLICT, SlipSentences.MOVED_MEANWHILE);
            }
            return documents.enter(visit, code, now);
        });
    }

    private static LocalTime timeOf(Instant moment) {
        return moment.atZone(Band.DELHI).toLocalTime();
    }

    private static @Nullable String cardEnd(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> CardNumber.SYSTEM.equals(identifier.getSystem()))
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD)
                .map(Identifier::getValue)
                .filter(CardNumber::isValid)
                .findFirst()
                .map(number -> number.substring(number.length() - SHOWN_DIGITS))
                .orElse(null);
    }
}
