package org.delhihims.opd;

/**
 * What somebody holds who waits.
 *
 * @param place the place, with the ids of Appointment and Task
 * @param session the session it is in
 * @param band the band that it is for
 * @param ahead how many are called before
 * @param expected when the call will probably come
 */
public record Token(Place place, Session session, SessionBand band, int ahead, ExpectedWait expected) {

    public TokenNumber number() {
        return new TokenNumber(session.sitting().clinic(), place.seat().number());
    }
}
