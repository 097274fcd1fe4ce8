package org.delhihims.credential;

import java.util.List;

/** The cards that were revoked. */
public interface RevokedCards {

    /** Those that were signed with this key. */
    List<RevokedCard> of(String kid);

    /** How often the list of this key has changed: 0 while it has never had an entry. It only grows. */
    long counter(String kid);
}
