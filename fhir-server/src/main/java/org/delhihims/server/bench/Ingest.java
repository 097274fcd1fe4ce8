package org.delhihims.server.bench;

import java.io.IOException;

/**
 * A transaction that brings the sixty resources of one new Patient.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#transaction">FHIR: transaction</a>
 */
final class Ingest implements Workload {

    private String hospital = "";

    @Override
    public String name() {
        return "ingest of 60";
    }

    @Override
    public Floor floor() {
        return Floor.INGEST;
    }

    @Override
    public Script script(Caller caller) throws IOException {
        if (hospital.isEmpty()) {
            hospital = Dossier.hospitalOf(caller);
        }
        String sender = hospital;
        return () -> new Question(Request.post("", Dossier.bundle(sender)), Ingest::check);
    }

    static void check(Answer answer) {
        long created = answer.require(200).createdEntries();
        if (created != Dossier.ENTRIES) {
            throw new WrongAnswer(created + " of " + Dossier.ENTRIES + " entries created");
        }
    }
}
