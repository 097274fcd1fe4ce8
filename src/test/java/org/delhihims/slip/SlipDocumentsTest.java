package org.delhihims.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.delhihims.opd.Lane;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.QueueState;
import org.delhihims.opd.Seat;
import org.delhihims.paper.Language;
import org.delhihims.scheduling.Channel;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.junit.jupiter.api.Test;

class SlipDocumentsTest {

    private static final DocumentReferenceStatus CURRENT = DocumentReferenceStatus.CURRENT;
    private static final DocumentReferenceStatus SUPERSEDED = DocumentReferenceStatus.SUPERSEDED;
    private static final DocumentReferenceStatus VOID = DocumentReferenceStatus.ENTEREDINERROR;

    private final Slips slips = new Slips();

    @Test
    void aSlipHasOneDocumentHoweverOftenItIsPrinted() {
        print(Slips.visit(), Slips.NOW);
        print(Slips.visit(), Slips.NOW.plus(Duration.ofHours(1)));

        assertThat(slips.stored.values()).singleElement().satisfies(document -> {
            assertThat(document.getStatus()).isEqualTo(CURRENT);
            assertThat(document.getSubject().getReference()).isEqualTo("Patient/asha");
            assertThat(document.getIdentifierFirstRep().getValue()).isEqualTo("lok-nayak-2026-12-07-3402-017");
            assertThat(document.getContentFirstRep().getAttachment().getUrl()).isEqualTo("Appointment/4711/$opd-slip");
            assertThat(document.getContext().getPeriod().getEndElement().getValueAsString())
                    .isEqualTo("2026-12-07");
        });
    }

    @Test
    void whoIsMovedHasAnotherDocumentAndWhoIsMovedBackTheFirst() {
        Visit first = Slips.visit();
        Visit second = Slips.visit("14", PlaceState.BOOKED, Slips.TODAY);
        print(first, Slips.NOW);

        slips.visits.put("4711", second);
        slips.documents.moved(place(PlaceState.BOOKED), Slips.TODAY);
        assertThat(slips.statuses()).containsExactly(SUPERSEDED);

        print(second, Slips.NOW);
        assertThat(slips.statuses()).containsExactly(SUPERSEDED, CURRENT);

        slips.visits.put("4711", first);
        slips.documents.inAnotherRoom(1);
        assertThat(slips.statuses()).containsExactly(CURRENT, SUPERSEDED);
        assertThat(slips.stored.values())
                .extracting(DocumentReference::getIdentifierFirstRep)
                .extracting(identifier -> identifier.getValue())
                .containsOnly("lok-nayak-2026-12-07-3402-017");
    }

    @Test
    void aPlaceThatIsGivenUpLeavesNoDocumentThatHolds() {
        for (PlaceState state : new PlaceState[] {PlaceState.CANCELLED, PlaceState.NOSHOW, PlaceState.WAITLIST}) {
            print(Slips.visit(), Slips.NOW);
            become(state);

            assertThat(slips.statuses()).as(state.name()).containsExactly(VOID);

            slips.visits.put("4711", Slips.visit());
            slips.documents.moved(place(PlaceState.BOOKED), Slips.TODAY);
            assertThat(slips.statuses()).containsExactly(CURRENT);
        }
    }

    @Test
    void whoHasBeenSeenKeepsThePaperOfTheVisit() {
        print(Slips.visit(), Slips.NOW);

        for (PlaceState state : new PlaceState[] {PlaceState.ARRIVED, PlaceState.CHECKED_IN, PlaceState.FULFILLED}) {
            become(state);
            assertThat(slips.statuses()).as(state.name()).containsExactly(CURRENT);
        }
    }

    @Test
    void aDocumentThatWasRemovedKeepsNobodyFromGivingUpAPlace() {
        print(Slips.visit(), Slips.NOW);
        slips.stored.clear();

        become(PlaceState.CANCELLED);

        assertThat(slips.stored).isEmpty();
    }

    private void print(Visit visit, Instant moment) {
        slips.visits.put("4711", visit);
        slips.deskAt(moment).roll(visit, Slips.asha(), Language.HINDI);
    }

    private void become(PlaceState state) {
        slips.visits.put("4711", Slips.visit("12", state, Slips.TODAY));
        slips.documents.changed(place(state), PlaceState.BOOKED, Slips.TODAY);
    }

    private static Place place(PlaceState state) {
        return new Place(
                new Place.Receipts("4711", "task", null),
                new Seat(1, 1, "asha", Channel.COUNTER, Lane.ORDINARY, 17),
                state,
                QueueState.RECEIVED,
                1,
                false,
                null,
                new Place.Booking(null, null));
    }
}
