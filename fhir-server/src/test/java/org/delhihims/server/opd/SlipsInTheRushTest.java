package org.delhihims.server.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.delhihims.credential.HalfYear;
import org.delhihims.credential.SigningKey;
import org.delhihims.credential.SigningKeys;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.label.CodeRules;
import org.delhihims.opd.PlaceState;
import org.delhihims.paper.Language;
import org.delhihims.paper.SlipPrinter;
import org.delhihims.slip.IssuedSlip;
import org.delhihims.slip.NamedDepartments;
import org.delhihims.slip.SlipDesk;
import org.delhihims.slip.SlipDocuments;
import org.delhihims.slip.SlipNames;
import org.delhihims.slip.SlipRecords;
import org.delhihims.slip.Visit;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips that are given out while their places are moved and given up, on a real database. */
class SlipsInTheRushTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final int PEOPLE = 60;
    private static final int CALLERS = 12;

    private final Documents documents = new Documents();
    private Desks desks;
    private JdbcIssuedSlips issued;
    private SlipDesk slips;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desks = new Desks(
                folder,
                TODAY.atTime(8, 0),
                (database, clock) -> new SlipDocuments(
                        documents, new JdbcIssuedSlips(database), new JdbcVisits(database), documents));
        issued = new JdbcIssuedSlips(desks.database.client());
        slips = new SlipDesk(
                desks.visits(),
                issued,
                new SlipDocuments(documents, issued, desks.visits(), documents),
                documents,
                new Names(),
                new NamedDepartments(CodeRules.ofDelhi()),
                new Keys(),
                new SlipPrinter(),
                desks.clock);
    }

    @AfterEach
    void close() throws IOException {
        desks.close();
    }

    @Test
    void noDocumentEverSaysOtherwiseThanThePlace() {
        desks.plan("eyes", "100", 4 * PEOPLE, 1);
        String evening = desks.bands("eyes", TODAY).get(3).slot();
        List<String> booked = new ArrayList<>();
        List<Callable<Boolean>> deeds = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            String appointment = desks.book("eyes", TODAY, 2, "patient-" + number)
                    .place()
                    .receipts()
                    .appointment();
            booked.add(appointment);
            deeds.add(() -> printed(appointment));
            deeds.add(
                    number % 2 == 0
                            ? () -> desks.bookings.cancel(appointment) != null
                            : () -> desks.reschedules.reschedule(appointment, evening) != null);
            deeds.add(() -> printed(appointment));
        }
        AtOnce.answers(CALLERS, deeds);

        List<IssuedSlip> kept =
                booked.stream().flatMap(one -> issued.of(one).stream()).toList();
        assertThat(kept).hasSizeGreaterThan(PEOPLE / 4).hasSameSizeAs(documents.stored.keySet());
        assertThat(kept)
                .allSatisfy(slip -> assertThat(documents.of(slip).getStatus())
                        .isEqualTo(expected(
                                slip, desks.visits().of(slip.appointment()).orElseThrow())));
    }

    private static DocumentReferenceStatus expected(IssuedSlip slip, Visit now) {
        if (now.state() == PlaceState.CANCELLED) {
            return DocumentReferenceStatus.ENTEREDINERROR;
        }
        return slip.version().equals(now.version())
                ? DocumentReferenceStatus.CURRENT
                : DocumentReferenceStatus.SUPERSEDED;
    }

    /** Who is moved or gives up in between gets none, and may ask again. */
    private boolean printed(String appointment) {
        try {
            Patient patient = new Patient();
            patient.addName(new HumanName().setText("Asha Devi"));
            return slips.roll(slips.visit(appointment), patient, Language.ENGLISH).length > 0;
        } catch (Refusal refused) {
            return false;
        }
    }

    private final class Documents implements RecordStore, SlipRecords {

        private final Map<String, DocumentReference> stored = new ConcurrentHashMap<>();

        DocumentReference of(IssuedSlip slip) {
            return Objects.requireNonNull(stored.get(slip.document()));
        }

        @Override
        public void commit(List<? extends Resource> changes) {
            changes.forEach(change -> stored.put(change.getIdPart(), (DocumentReference) change));
        }

        @Override
        public <T> T inOneTransaction(Supplier<T> deed) {
            return desks.inOneTransaction(deed);
        }

        @Override
        public Optional<DocumentReference> document(String id) {
            return Optional.ofNullable(stored.get(id)).map(DocumentReference::copy);
        }

        @Override
        public String identify(DocumentReference document) {
            // As long as it takes to store one: the place changes meanwhile, if it may.
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            document.setId(UUID.randomUUID().toString());
            return document.getIdPart();
        }
    }

    private static final class Names implements SlipNames {

        @Override
        public Sentence hospital(String organization) {
            return new Sentence("Lok Nayak Hospital", "लोक नायक अस्पताल");
        }

        @Override
        public Sentence department(String code) {
            return new Sentence("General medicine", "सामान्य चिकित्सा");
        }
    }

    private static final class Keys implements SigningKeys {

        private final SigningKey key = SigningKey.generate(HalfYear.of(Instant.parse("2026-12-07T04:00:00Z")));

        @Override
        public SigningKey at(Instant moment) {
            return key;
        }

        @Override
        public List<SigningKey> published() {
            return List.of(key);
        }
    }
}
