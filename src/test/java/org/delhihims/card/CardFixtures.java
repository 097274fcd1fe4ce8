package org.delhihims.card;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.VerificationResult;

/** Invented residents, and a register and a store that live in memory. */
public final class CardFixtures {

    static final CardMover REGISTRAR = new CardMover("Practitioner/registrar", "lok-nayak");

    private CardFixtures() {}

    static Patient asha() {
        Patient asha = new Patient();
        asha.setId("Patient/asha");
        asha.addName().setText("आशा देवी");
        return asha;
    }

    static CardRequest of(String resident) {
        return new CardRequest(resident, REGISTRAR);
    }

    static VerificationResult survey(VerificationResult.Status status) {
        VerificationResult survey = new VerificationResult().setStatus(status);
        survey.setId("VerificationResult/survey");
        survey.addValidator().setOrganization(new Reference("Organization/lok-nayak"));
        Address place = new Address();
        Extension point = place.addExtension().setUrl("http://hl7.org/fhir/StructureDefinition/geolocation");
        point.addExtension("latitude", new DecimalType("28.6692"));
        point.addExtension("longitude", new DecimalType("77.2673"));
        place.addExtension(Canonicals.profile("position-accuracy"), new Quantity().setValue(8));
        survey.addExtension(Canonicals.profile("survey-place"), place);
        return survey;
    }

    static CardRequest because(String resident, String reason) {
        return new CardRequest(resident, REGISTRAR, reason, null);
    }

    /** Keeps the promises of the register as the database does, for one caller at a time. */
    public static final class MemoryRegister implements CardRegister {

        private record Row(String residentId, Standing standing) {}

        private final Map<String, Row> rows = new HashMap<>();
        private final Map<String, CardLife> lives = new HashMap<>();
        private final Set<String> moving = new HashSet<>();

        @Override
        public Optional<Entry> find(CardNumber number) {
            return Optional.ofNullable(rows.get(number.value()))
                    .map(row -> new Entry(
                            row.residentId(),
                            row.standing(),
                            lives.getOrDefault(row.residentId(), CardLife.NONE).state()));
        }

        @Override
        public boolean give(CardNumber number, String residentId) {
            boolean free = !rows.containsKey(number.value()) && !hasCurrent(residentId);
            if (free) {
                rows.put(number.value(), new Row(residentId, Standing.CURRENT));
            }
            return free;
        }

        @Override
        public boolean hasCurrent(String residentId) {
            return rows.containsValue(new Row(residentId, Standing.CURRENT));
        }

        @Override
        public boolean enter(CardNumber number, String residentId, Standing standing) {
            Row known = rows.get(number.value());
            if (known != null && !known.residentId().equals(residentId)) {
                return false;
            }
            if (known == null || known.standing() != Standing.WITHDRAWN) {
                rows.put(number.value(), new Row(residentId, standing));
            }
            return true;
        }

        @Override
        public Optional<CardLife> lock(String residentId) {
            moving.add(residentId);
            return Optional.ofNullable(lives.get(residentId));
        }

        @Override
        public boolean isMoving(String residentId) {
            return moving.contains(residentId);
        }

        @Override
        public void keep(String residentId, CardLife life) {
            lives.put(residentId, life);
        }

        Standing standingOf(CardNumber number) {
            return rows.get(number.value()).standing();
        }

        Set<String> numbers() {
            return rows.keySet();
        }
    }

    /** Counts what holds, as the database does. */
    public static final class MemorySerials implements CardSerials {

        private final Map<String, Integer> active = new HashMap<>();
        private final Map<String, Integer> arriving = new HashMap<>();
        private Instant made = Instant.EPOCH;
        private Instant ends = Instant.MAX;

        /** From when the cards are, each for ten years. */
        void madeAt(LocalDate day) {
            made = day.atTime(11, 0).atZone(Calendar.DELHI).toInstant();
            ends = day.plusYears(10).atTime(11, 0).atZone(Calendar.DELHI).toInstant();
        }

        @Override
        public void make(String residentId, boolean holds, Instant expires) {
            if (holds && active.getOrDefault(residentId, 0) > 0) {
                throw new IllegalStateException("two cards hold");
            }
            (holds ? active : arriving).put(residentId, 1);
        }

        @Override
        public void activateArrived(String residentId) {
            if (arriving.getOrDefault(residentId, 0) > 0) {
                arriving.put(residentId, 0);
                active.put(residentId, 1);
            }
        }

        @Override
        public void revokeAll(String residentId) {
            active.put(residentId, 0);
            arriving.put(residentId, 0);
        }

        @Override
        public Optional<Serial> of(String residentId, Standing standing) {
            boolean exists = standing == Standing.ACTIVE ? holding(residentId) > 0 : onTheirWay(residentId) > 0;
            return exists ? Optional.of(new Serial(standing + "-of-" + residentId, made, ends)) : Optional.empty();
        }

        @Override
        public Optional<Standing> standingOf(String rid) {
            return Optional.empty();
        }

        public int holding(String residentId) {
            return active.getOrDefault(residentId, 0);
        }

        int onTheirWay(String residentId) {
            return arriving.getOrDefault(residentId, 0);
        }
    }

    /** Looks at every card. */
    record MemoryDueCards(MemoryRegister register, MemoryStore store) implements DueCards {

        @Override
        public List<String> over(LocalDate today, Set<CardState> states, int most) {
            return register.lives.entrySet().stream()
                    .filter(one -> states.contains(one.getValue().state()))
                    .filter(one -> one.getValue().stateOn(today) == CardState.EXPIRED)
                    .map(Map.Entry::getKey)
                    .limit(most)
                    .toList();
        }

        @Override
        public List<String> born(LocalDate first, LocalDate last) {
            return register.lives.keySet().stream()
                    .filter(id -> store.resident(id).orElseThrow().hasBirthDate())
                    .filter(id -> {
                        LocalDate born = LocalDate.parse(store.resident(id)
                                .orElseThrow()
                                .getBirthDateElement()
                                .getValueAsString());
                        return !born.isBefore(first) && !born.isAfter(last);
                    })
                    .toList();
        }
    }

    /** Keeps each resource that was committed, and tells the ledger as the server does. */
    static final class MemoryStore implements RecordStore, Residents {

        final List<Resource> committed = new ArrayList<>();
        private final Map<String, Resource> kept = new HashMap<>();
        private Optional<CardLedger> ledger = Optional.empty();

        /** A store that tells a ledger, which writes its receipts there. */
        static MemoryStore with(CardRegister register, CardSerials serials, CardMint mint) {
            MemoryStore store = new MemoryStore();
            store.ledger = Optional.of(new CardLedger(register, serials, new CardReceipts(store, store, mint), mint));
            return store;
        }

        void put(Patient resident) {
            Patient before = resident(resident.getIdElement().getIdPart()).orElse(null);
            ledger.ifPresent(one -> {
                if (before == null) {
                    one.storing(resident);
                    one.created(resident, true);
                } else {
                    one.storing(before, resident);
                    one.updated(before, resident, true, REGISTRAR);
                }
            });
            kept.put("Patient/" + resident.getIdElement().getIdPart(), resident.copy());
        }

        @Override
        public void commit(List<? extends Resource> changes) {
            for (Resource resource : changes) {
                if (!resource.hasId()) {
                    resource.setId(resource.fhirType() + "/" + (kept.size() + 1));
                }
                if (resource instanceof Patient resident) {
                    put(resident);
                }
                kept.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource.copy());
                committed.add(resource);
            }
        }

        @Override
        public <T> T inOneTransaction(Supplier<T> deed) {
            return deed.get();
        }

        @Override
        public Optional<Patient> resident(String id) {
            return Optional.ofNullable(kept.get("Patient/" + id)).map(one -> (Patient) one.copy());
        }

        @Override
        public Optional<Task> cardTask(String id) {
            return Optional.ofNullable(kept.get("Task/" + id)).map(one -> (Task) one.copy());
        }
    }

    /** A clock that waits to be moved. */
    static final class Calendar extends Clock {

        private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");

        private Instant now;

        Calendar(Instant now) {
            this.now = now;
        }

        void set(LocalDate day) {
            now = day.atTime(11, 0).atZone(DELHI).toInstant();
        }

        LocalDate today() {
            return LocalDate.now(this);
        }

        @Override
        public ZoneId getZone() {
            return DELHI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
