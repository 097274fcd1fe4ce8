package org.delhihims.slip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.delhihims.credential.HalfYear;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.PublishedKey;
import org.delhihims.credential.SigningKey;
import org.delhihims.credential.SigningKeys;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Sentence;
import org.delhihims.label.CodeRules;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.TokenNumber;
import org.delhihims.paper.SlipPrinter;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** A visit with its slip, and all that a desk needs for it, in memory. */
final class Slips {

    static final Instant NOW = Instant.parse("2026-12-07T04:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    static final SigningKey KEY = SigningKey.generate(HalfYear.of(NOW));
    static final KeySet KEYS = new KeySet(List.of(PublishedKey.of(KEY, 0)));
    static final Sentence HOSPITAL = new Sentence("Lok Nayak Hospital", "लोक नायक अस्पताल");
    static final Sentence DEPARTMENT = new Sentence("General medicine", "सामान्य चिकित्सा (मेडिसिन)");

    private static final SlipPrinter PRINTER = new SlipPrinter();

    /** The places as they are now; tests move them. */
    final Map<String, Visit> visits = new HashMap<>();

    final Map<String, DocumentReference> stored = new HashMap<>();
    private final List<IssuedSlip> issued = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();
    final SlipDocuments documents = new SlipDocuments(store, new MemorySlips(), this::visit, store);

    static Visit visit() {
        return visit("12", PlaceState.BOOKED, TODAY);
    }

    static Visit visit(String room, PlaceState state, LocalDate day) {
        return visit(room, state, day, "general-medicine");
    }

    static Visit visit(String room, PlaceState state, LocalDate day, String department) {
        return new Visit(
                "4711",
                "asha",
                "lok-nayak",
                department,
                new TokenNumber("3402", 17),
                room,
                day,
                day.atTime(5, 30).toInstant(ZoneOffset.UTC),
                day.atTime(6, 0).toInstant(ZoneOffset.UTC),
                state);
    }

    static Patient asha() {
        Patient asha = new Patient();
        asha.addIdentifier()
                .setSystem("https://delhihims.example/sid/health-card")
                .setValue("4590448933360");
        asha.addName(new HumanName().setText("आशा देवी"));
        asha.addName(new HumanName().setText("Asha Devi"));
        asha.setGender(AdministrativeGender.FEMALE);
        asha.setBirthDateElement(new DateType("1984-03-12"));
        return asha;
    }

    /** A desk at a moment. All desks share the places and what was given out. */
    SlipDesk deskAt(Instant moment) {
        return new SlipDesk(
                this::visit,
                new MemorySlips(),
                documents,
                store,
                new SlipNames() {
                    @Override
                    public Sentence hospital(String organization) {
                        return HOSPITAL;
                    }

                    @Override
                    public Sentence department(String code) {
                        return DEPARTMENT;
                    }
                },
                new NamedDepartments(CodeRules.ofDelhi()),
                new SigningKeys() {
                    @Override
                    public SigningKey at(Instant when) {
                        return KEY;
                    }

                    @Override
                    public List<SigningKey> published() {
                        return List.of(KEY);
                    }
                },
                PRINTER,
                Clock.fixed(moment, ZoneOffset.UTC));
    }

    private Optional<Visit> visit(String appointment) {
        return Optional.ofNullable(visits.get(appointment));
    }

    /** The statuses of the DocumentReferences, in the order in which their slips were given out. */
    List<DocumentReferenceStatus> statuses() {
        return issued.stream()
                .map(slip -> stored.get(slip.document()).getStatus())
                .toList();
    }

    private final class MemorySlips implements IssuedSlips {

        @Override
        public Optional<IssuedSlip> find(String appointment, String version) {
            return of(appointment).stream()
                    .filter(slip -> slip.version().equals(version))
                    .findFirst();
        }

        @Override
        public List<IssuedSlip> of(String appointment) {
            return issued.stream()
                    .filter(slip -> slip.appointment().equals(appointment))
                    .toList();
        }

        @Override
        public List<String> appointmentsIn(long session) {
            return issued.stream().map(IssuedSlip::appointment).distinct().toList();
        }

        @Override
        public void hold(String appointment) {}

        @Override
        public IssuedSlip keep(IssuedSlip slip) {
            return find(slip.appointment(), slip.version()).orElseGet(() -> {
                issued.add(slip);
                return slip;
            });
        }
    }

    private final class MemoryStore implements RecordStore, SlipRecords {

        @Override
        public void commit(List<? extends Resource> changes) {
            changes.forEach(change -> stored.put(change.getIdPart(), (DocumentReference) change));
        }

        @Override
        public <T> T inOneTransaction(Supplier<T> deed) {
            return deed.get();
        }

        @Override
        public Optional<DocumentReference> document(String id) {
            return Optional.ofNullable(stored.get(id)).map(DocumentReference::copy);
        }

        @Override
        public String identify(DocumentReference document) {
            document.setId(Integer.toString(stored.size() + 1));
            return document.getIdPart();
        }
    }

    static String code(Visit visit) {
        return visit.claims().unsigned().sign(KEY);
    }
}
