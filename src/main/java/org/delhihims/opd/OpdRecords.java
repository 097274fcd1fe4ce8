package org.delhihims.opd;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** The receipts of places as they are stored. */
public interface OpdRecords {

    Appointment appointment(String id);

    Task task(String id);

    Encounter encounter(String id);

    /** Gives an id to a receipt that is not stored yet, for another to refer to that is stored with it. */
    String identify(Resource receipt);
}
