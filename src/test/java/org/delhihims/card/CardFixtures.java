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
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

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
            return exists
                    ? Optional.of(new Serial(standing + "-of-" + residentId, Instant.EPOCH, Instant.MAX))
                    : Optional.empty();
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

    /** Keeps each resource that was committed, and tells the ledger as the server does. */
    static final class MemoryStore implements RecordStore, Residents {

        final List<Resource> committed = new ArrayList<>();
        private final Map<String, Resource> kept = new HashMap<>();
        private final Optional<CardLedger> ledger;

        MemoryStore(Optional<CardLedger> ledger) {
            this.ledger = ledger;
        }

        void put(Patient resident) {
            Patient before = resident(resident.getIdElement().getIdPart()).orElse(null);
            ledger.ifPresent(one -> {
                if (before == null) {
                    one.created(resident, true);
                } else {
                    one.storing(before, resident);
                    one.updated(before, resident, true);
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
