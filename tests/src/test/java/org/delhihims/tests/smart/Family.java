package org.delhihims.tests.smart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;

/** People of one household, with one phone. */
public final class Family {

    static final String MOTHER_BORN = "1991-06-04";

    private final Hims hims;
    private final String mobile = Invented.mobile();

    public Family(Hims hims) {
        this.hims = hims;
    }

    /** Somebody of the family who has a record of their own. */
    public Resident member(String birthDate) {
        String name = Invented.name();
        ObjectNode patient = Records.resident(name);
        patient.put("birthDate", birthDate);
        phone(patient);
        return new Resident(name, hims.deskAt("lok-nayak").store(patient), mobile, birthDate);
    }

    /** The record of a mother in the life of a child, of which she need not have one herself. */
    public Resident motherOf(Resident child, String periodEnd) {
        ObjectNode mother = Json.read("""
                {"resourceType": "RelatedPerson", "active": true, "relationship": [{"coding": [
                {"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "MTH"}]}]}""");
        String name = Invented.name();
        mother.put("birthDate", MOTHER_BORN).putArray("name").addObject().put("text", name);
        mother.putObject("patient").put("reference", child.patient());
        mother.putObject("period").put("start", "2020-01-01").put("end", periodEnd);
        phone(mother);
        return new Resident(name, hims.deskAt("lok-nayak").store(mother), mobile, MOTHER_BORN);
    }

    private void phone(ObjectNode person) {
        person.putArray("telecom").addObject().put("system", "phone").put("value", mobile);
    }
}
