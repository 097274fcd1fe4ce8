package org.delhihims.server.bench;

import java.util.concurrent.ThreadLocalRandom;

/** What the bare server is asked, with the same bytes as the FHIR server. */
record FloorWork(Floor floor) implements Workload {

    @Override
    public String name() {
        return floor.workload();
    }

    @Override
    public Script script(Caller caller) {
        return switch (floor) {
            case READ ->
                () -> new Question(
                        Request.get("row/" + ThreadLocalRandom.current().nextInt(1, FloorDatabase.ROWS + 1)),
                        answer -> answer.require(200).requireText("\"Patient\"", "the row"));
            case WRITE -> () -> write(Dossier.temperature("Patient/0"));
            case INGEST -> () -> write(Dossier.bundle("Organization/0"));
        };
    }

    private static Question write(String lines) {
        return new Question(Request.post("rows", lines), answer -> answer.require(201));
    }
}
