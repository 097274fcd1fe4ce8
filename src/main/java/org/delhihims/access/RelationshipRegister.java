package org.delhihims.access;

import java.time.Instant;
import java.util.List;

/** Which facilities treat which patients, and who has broken the glass. What is entered holds at once, on every server. */
public interface RelationshipRegister {

    /**
     * All that there is between a patient and a facility, also what has ended since an instant. Where records of one person
     * have been merged, it is what there is with any of them, and each relationship says with which.
     */
    List<Relationship> between(String patient, String facility, Instant since);

    /** Enters what was not there, and corrects what was. */
    void enter(Relationship relationship);

    /** Takes away all that rested on an evidence. */
    void withdraw(String evidence);
}
