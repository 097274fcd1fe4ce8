package org.delhihims.server.card;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardNumber;
import org.delhihims.server.FhirProvider;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/** The operations on a resident's health card. They are POST only: a GET would leave card numbers in access logs. */
public final class HealthCardProvider implements FhirProvider {

    private final CardDesk desk;

    HealthCardProvider(CardDesk desk) {
        this.desk = desk;
    }

    /** {@code POST Patient/[id]/$issue-card}: the resident with a temporary card, or with the one he has already. */
    @Operation(name = "$issue-card", typeName = "Patient")
    public Patient issue(@IdParam IdType resident) {
        return desk.issue(resident.getIdPart());
    }

    /** {@code POST Patient/$card-lookup}: the holder of a card number, typed or scanned. */
    @Operation(name = "$card-lookup", typeName = "Patient")
    public Patient lookUp(@OperationParam(name = "card", min = 1, max = 1) StringType card) {
        return desk.holderOf(CardNumber.read(card == null ? "" : card.getValueNotNull()));
    }
}
