package org.delhihims.opd;

import java.time.LocalDate;

/** Whoever tells people that their places are other than they were. It is told in the transaction of the change. */
public interface PlaceChanges {

    /** Nobody tells them. */
    PlaceChanges UNTOLD = new PlaceChanges() {

        @Override
        public void changed(Place place, PlaceState before, LocalDate day) {}

        @Override
        public void moved(Place place, LocalDate day) {}

        @Override
        public void inAnotherRoom(long session) {}
    };

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
}
