package org.delhihims.card;

import java.util.List;
import org.hl7.fhir.r4.model.Group;

/** The households of the state. */
public interface Households {

    /** Until the end of the transaction nobody else moves these residents, named by their ids. */
    void hold(List<String> residentIds);

    /** Every household that this resident is or was a member of. */
    List<Group> of(String residentId);
}
