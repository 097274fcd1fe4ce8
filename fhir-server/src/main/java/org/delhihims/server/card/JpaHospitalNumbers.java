package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import java.util.Optional;
import org.delhihims.card.HospitalNumbers;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/** Hospital numbers as they stand on the residents' records, looked for in the server's name. */
final class JpaHospitalNumbers implements HospitalNumbers {

    private final IFhirResourceDao<Patient> patients;
    private final TransactionLock lock;

    JpaHospitalNumbers(IFhirResourceDao<Patient> patients, TransactionLock lock) {
        this.patients = patients;
        this.lock = lock;
    }

    @Override
    public void hold(Identifier number) {
        lock.take(number.getSystem() + "|" + number.getValue());
    }

    /** A record that was merged has its number still, and so has the one that stays. */
    @Override
    public Optional<String> holderOf(Identifier number) {
        SearchParameterMap asked = SearchParameterMap.newSynchronous(
                        Patient.SP_IDENTIFIER, new TokenParam(number.getSystem(), number.getValue()))
                .add(Patient.SP_ACTIVE, new TokenParam("false").setModifier(TokenParamModifier.NOT));
        return patients.searchForIds(asked, new SystemRequestDetails(), null).stream()
                .findFirst()
                .map(id -> patients.readByPid(id).getIdElement().getIdPart());
    }
}
