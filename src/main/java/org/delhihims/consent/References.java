package org.delhihims.consent;

import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;

/** References to records of this server as type and id, whatever version they name. */
final class References {

    private References() {}

    static Optional<String> relative(Reference reference) {
        IIdType id = reference.getReferenceElement();
        return id.isAbsolute() || id.getResourceType() == null || id.getIdPart() == null
                ? Optional.empty()
                : Optional.of(id.getResourceType() + "/" + id.getIdPart());
    }
}
