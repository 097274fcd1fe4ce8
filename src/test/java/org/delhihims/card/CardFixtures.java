package org.delhihims.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Invented residents, and a register and a store that live in memory. */
final class CardFixtures {

    private CardFixtures() {}

    static Patient asha() {
        Patient asha = new Patient();
        asha.setId("Patient/asha");
        asha.addName().setText("आशा देवी");
        return asha;
    }

    /** Keeps the promises of the register as the database does, for one caller at a time. */
    static final class MemoryRegister implements CardRegister {

        private record Row(String residentId, Standing standing) {}

        private final Map<String, Row> rows = new HashMap<>();

        @Override
        public Optional<String> holderOf(CardNumber number) {
            return Optional.ofNullable(rows.get(number.value())).map(Row::residentId);
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
            rows.put(number.value(), new Row(residentId, standing));
            return true;
        }

        Standing standingOf(CardNumber number) {
            return rows.get(number.value()).standing();
        }
    }

    static final class MemoryStore implements RecordStore {

        final List<Resource> committed = new ArrayList<>();

        @Override
        public void commit(List<? extends Resource> changes) {
            committed.addAll(changes);
        }

        @Override
        public <T> T inOneTransaction(Supplier<T> deed) {
            return deed.get();
        }
    }
}
