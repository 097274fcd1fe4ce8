package org.delhihims.opd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A clinic's session on a day, as it stands.
 *
 * @param room the room's number, digits as on the door
 * @param lastNumber the last running number that was issued, 0 if none
 * @param turns how often each lane was served while people waited in both
 * @param served how long the last people were with the doctor, the latest last
 * @param planned how long one person takes by plan
 */
public record Session(
        long id,
        Sitting sitting,
        String room,
        SessionState state,
        int lastNumber,
        Turns turns,
        List<Duration> served,
        Duration planned) {

    public Session {
        served = List.copyOf(served);
    }

    Session in(SessionState next) {
        return new Session(id, sitting, room, next, lastNumber, turns, served, planned);
    }

    Session after(Call call) {
        return new Session(id, sitting, room, state, lastNumber, call.turns(), served, planned);
    }

    Session after(Duration service) {
        List<Duration> last = new ArrayList<>(served);
        last.add(service);
        return new Session(
                id,
                sitting,
                room,
                state,
                lastNumber,
                turns,
                last.subList(Math.max(0, last.size() - ExpectedWait.LAST), last.size()),
                planned);
    }

    TokenNumber next() {
        return new TokenNumber(sitting.clinic(), lastNumber + 1);
    }
}
