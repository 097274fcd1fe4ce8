package org.delhihims.server.bench;

import java.io.IOException;

/**
 * One new Observation of a Patient made for it, so that what others ask about stays what it was.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#create">FHIR: create</a>
 */
record CreateObservation() implements Workload {

    @Override
    public String name() {
        return "create observation";
    }

    @Override
    public Floor floor() {
        return Floor.WRITE;
    }

    @Override
    public Script script(Caller caller) throws IOException {
        String patient = "Patient/" + Dossier.registerWith(caller);
        return () -> new Question(
                Request.post("Observation", Dossier.temperature(patient)),
                answer -> answer.require(201).createdId());
    }
}
