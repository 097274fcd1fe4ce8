package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Refused;
import org.delhihims.tests.rest.opd.Clinic;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do what in the line of a clinic. */
@Tag("rest")
final class QueueRolesTest {

    @Test
    void aResidentTakesAnOwnNumberOnlineAndNobodyElses(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 0, 60);
        Resident resident = Resident.register(hims);
        Principal caller = Principal.resident(hims, cast, resident);

        Clinic.Token token = Clinic.token(clinic.ask(caller.at(hims), resident.patient()));

        assertThat(token.number()).endsWith("-001");
        caller.at(hims).get("/" + token.appointment()).then().statusCode(200);
        Refused.with(403, clinic.ask(caller.at(hims), Resident.register(hims).patient()));
        Refused.with(403, call(hims, caller, clinic));
    }

    @Test
    void staffOfAnotherHospitalHaveNoSayInTheLine(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 60, 0);
        Clinic.Token token = clinic.issue();
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        Principal clerk = Principal.staff(hims, cast, "registrar", "gtb");

        Refused.with(403, call(hims, doctor, clinic));
        Refused.with(403, clinic.ask(clerk.at(hims), Resident.register(hims).patient()));
        Refused.with(
                403, doctor.at(hims).body("{\"resourceType\": \"Parameters\"}").post("/" + token.task() + "/$skip"));
    }

    @Test
    void theDoctorCallsTheRegistrarGivesNumbersThePharmacistNeither(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 60, 0);
        Principal clerk = Principal.staff(hims, cast, "registrar", "lok-nayak");
        Resident resident = Resident.register(hims);
        Clinic.Token token = Clinic.token(clinic.ask(clerk.at(hims), resident.patient()));
        Principal pharmacist = Principal.staff(hims, cast, "pharmacist", "lok-nayak");
        Refused.with(403, call(hims, pharmacist, clinic));
        Refused.with(403, clinic.ask(pharmacist.at(hims), resident.patient()));

        Principal doctor = Principal.staff(hims, cast, "doctor", "lok-nayak");
        Response called = call(hims, doctor, clinic);

        called.then().statusCode(200);
        assertThat(called.asString()).contains(token.number());
        // Whoever has come to the hospital is treated there: the record is open.
        doctor.at(hims).get("/" + resident.patient()).then().statusCode(200);
    }

    @Test
    void numbersInAdvanceAndTheDayGoneThroughAreForTheStaffOfTheClinic(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 60, 0);
        clinic.issue();
        Principal resident = Principal.resident(hims, cast, Resident.register(hims));
        Principal clerk = Principal.staff(hims, cast, "registrar", "lok-nayak");
        Principal doctor = Principal.staff(hims, cast, "doctor", "lok-nayak");

        for (Principal other : List.of(resident, Principal.staff(hims, cast, "registrar", "gtb"))) {
            Refused.with(403, clinic.lease(other.at(hims), 2));
            Refused.with(403, clinic.replay(other.at(hims)));
        }
        Refused.with(403, clinic.lease(doctor.at(hims), 2));
        clinic.lease(clerk.at(hims), 2).then().statusCode(200);
        clinic.replay(doctor.at(hims)).then().statusCode(200);
    }

    private static Response call(Hims hims, Principal caller, Clinic clinic) {
        return caller.at(hims).body("{\"resourceType\": \"Parameters\"}").post("/" + clinic.schedule() + "/$call-next");
    }
}
