package org.delhihims.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.delhihims.card.CardLedger;
import org.delhihims.card.CardMint;
import org.delhihims.card.CardMover;
import org.delhihims.card.CardReceipts;
import org.delhihims.card.CardRegister;
import org.delhihims.card.CardSerials;
import org.delhihims.card.Residents;
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** People who decide, and a register and a store that live in memory. */
final class MergeFixtures {

    static final MergeMover REGISTRAR = new MergeMover("account-1", "Practitioner/kamla", "lok-nayak");
    static final MergeMover ADMINISTRATOR = new MergeMover("account-2", "Practitioner/imran", "lok-nayak");
    static final MergeMover THIRD = new MergeMover("account-3", "Practitioner/harpreet", "lok-nayak");
    static final MergeMover SYSTEM = new MergeMover(null, "Organization/lok-nayak", "lok-nayak");

    private MergeFixtures() {}

    /** Keeps the promises of the register as the database does, for one caller at a time. */
    static final class MemoryRegister implements MergeRegister {

        private final Map<Set<String>, MergeCase> cases = new HashMap<>();
        private final Map<String, Merged> merged = new HashMap<>();
        private final Map<String, List<Identifier>> numbers = new HashMap<>();
        final Set<Set<String>> apart = new HashSet<>();
        private boolean isDeciding;

        private static Set<String> both(PersonPair pair) {
            return Set.of(pair.source(), pair.target());
        }

        @Override
        public MergeCase hold(PersonPair pair) {
            isDeciding = true;
            return cases.getOrDefault(both(pair), MergeCase.unknown(pair));
        }

        void letGo() {
            isDeciding = false;
        }

        @Override
        public Optional<PersonPair> pairOf(String taskId) {
            return cases.values().stream()
                    .filter(one -> taskId.equals(one.task()))
                    .map(MergeCase::pair)
                    .findFirst();
        }

        @Override
        public boolean isDeciding() {
            return isDeciding;
        }

        @Override
        public void keep(MergeCase now) {
            cases.put(both(now.pair()), now);
        }

        @Override
        public void keepApart(PersonPair pair) {
            apart.add(both(pair));
        }

        @Override
        public void bringTogether(PersonPair pair) {
            apart.remove(both(pair));
        }

        @Override
        public void merge(Merged one, List<Identifier> copied) {
            merged.put(one.pair().source(), one);
            numbers.put(one.pair().source(), copied);
        }

        @Override
        public Optional<Merged> merged(String residentId) {
            return Optional.ofNullable(merged.get(residentId));
        }

        @Override
        public boolean isCopied(String source, Identifier number) {
            return numbers.getOrDefault(source, List.of()).stream().anyMatch(copy -> copy.equalsDeep(number));
        }

        @Override
        public void part(String source) {
            merged.remove(source);
        }

        @Override
        public boolean isPartOfMerge(String residentId) {
            return merged.values().stream().anyMatch(one -> both(one.pair()).contains(residentId));
        }
    }

    /** Keeps each resource that was committed, and tells the ledgers as the server does. */
    static final class MemoryStore implements RecordStore, Residents, MergeRecords {

        private static final CardMover REGISTRY = new CardMover("Organization/delhi-health-department", null);

        final List<Resource> committed = new ArrayList<>();
        /** The records that are not open to whoever asks. */
        final Set<String> closed = new HashSet<>();

        private final Map<String, Resource> kept = new HashMap<>();
        private final MemoryRegister register;
        private final CardLedger cards;
        private final MergeLedger merges;

        MemoryStore(MemoryRegister register, CardRegister numbers, CardSerials serials, CardMint mint) {
            this.register = register;
            this.cards = new CardLedger(numbers, serials, new CardReceipts(this, this, mint), mint);
            this.merges = new MergeLedger(register);
        }

        void put(Resource resource) {
            if (resource instanceof Patient resident) {
                Patient before = resident(resident.getIdElement().getIdPart()).orElse(null);
                if (before == null) {
                    cards.created(resident, true);
                } else {
                    cards.storing(before, resident);
                    cards.updated(before, resident, true, REGISTRY);
                    merges.updated(before, resident);
                }
            } else if (resource instanceof Task task) {
                merges.taskStored(task);
            }
            kept.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource.copy());
        }

        void delete(Patient resident) {
            merges.deleted(resident);
        }

        @Override
        public void commit(List<? extends Resource> changes) {
            for (Resource resource : changes) {
                if (!resource.hasId()) {
                    resource.setId(resource.fhirType() + "/" + (committed.size() + 1));
                }
                put(resource);
                committed.add(resource.copy());
            }
        }

        @Override
        public <T> T inOneTransaction(Supplier<T> deed) {
            try {
                return deed.get();
            } finally {
                register.letGo();
            }
        }

        @Override
        public Optional<Patient> resident(String id) {
            return Optional.ofNullable(kept.get("Patient/" + id)).map(one -> (Patient) one.copy());
        }

        @Override
        public boolean isOpen(String id) {
            return kept.containsKey("Patient/" + id) && !closed.contains(id);
        }

        @Override
        public Optional<Task> cardTask(String id) {
            return reviewTask(id);
        }

        @Override
        public Optional<Task> reviewTask(String id) {
            return Optional.ofNullable(kept.get("Task/" + id)).map(one -> (Task) one.copy());
        }

        Patient known(String id) {
            return resident(id).orElseThrow();
        }
    }
}
