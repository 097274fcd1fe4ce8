package org.delhihims.credential;

import java.time.Instant;
import java.util.List;

/** The keys that have signed cards, sign them now or will soon. */
public interface SigningKeys {

    /** The key for cards that are issued at this moment. */
    SigningKey at(Instant moment);

    /** All whose cards may be about, and the next one some time before it signs, so that lists kept offline know it. */
    List<SigningKey> published();
}
