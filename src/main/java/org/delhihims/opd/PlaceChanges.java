package org.delhihims.opd;

import java.time.LocalDate;
import java.util.List;

/** Whoever tells people that their places are other than they were. It is told in the transaction of the change. */
public interface PlaceChanges {

    /** Nobody tells them. */
    PlaceChanges UNTOLD = all(List.of());

    /** All of these are told, one after the other. */
    static PlaceChanges all(List<PlaceChanges> told) {
        return new PlaceChanges() {

            @Override
            public void changed(Place place, PlaceState before, LocalDate day) {
                told.forEach(one -> one.changed(place, before, day));
            }

            @Override
            public void moved(Place place, LocalDate day) {
                told.forEach(one -> one.moved(place, day));
            }

            @Override
            public void inAnotherRoom(long session) {
                told.forEach(one -> one.inAnotherRoom(session));
            }

            @Override
            public void replanned(long session) {
                told.forEach(one -> one.replanned(session));
            }
        };
    }

    /**
     * Somebody's place has come further, or was booked or held just now. Of those who are given a number at the counter it is told only
     * what becomes of it later.
     *
     * @param before {@link PlaceState#NONE} if the place is new
     * @param day of the session in Asia/Kolkata
     */
    void changed(Place place, PlaceState before, LocalDate day);

    /** Somebody's place is in another band, or in another session. */
    void moved(Place place, LocalDate day);

    /** A session is in another room than those who have booked know. */
    void inAnotherRoom(long session);

    /** Bands of a session that there was before are other ones by now, in their ends or in how many they take. */
    void replanned(long session);
}
