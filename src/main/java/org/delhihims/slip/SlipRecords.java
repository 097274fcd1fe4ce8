package org.delhihims.slip;

import java.util.Optional;
import org.hl7.fhir.r4.model.DocumentReference;

/** The DocumentReferences of slips, read in the server's name. */
public interface SlipRecords {

    Optional<DocumentReference> document(String id);

    /** Gives an id to one that is about to be stored. */
    String identify(DocumentReference document);
}
