package org.delhihims.server.bench;

import java.io.IOException;

/**
 * An Observation of its own that each connection updates again and again, each time the version it knows.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#concurrency">FHIR: managing resource contention</a>
 */
record UpdateObservation() implements Workload {

    @Override
    public String name() {
        return "update if match";
    }

    @Override
    public Floor floor() {
        return Floor.WRITE;
    }

    @Override
    public Script script(Caller caller) throws IOException {
        String patient = "Patient/" + Dossier.registerWith(caller);
        String observation = Dossier.temperature(patient);
        Answer created = caller.ask(Request.post("Observation", observation)).require(201);
        return new Updates(observation, created.createdId(), created.version());
    }

    /** Knows the version that the last answer gave. After a lost answer it reads what is there. */
    private static final class Updates implements Script {

        private final String observation;
        private final String id;
        private String version;
        private int updates;

        Updates(String observation, String id, String version) {
            this.observation = observation;
            this.id = id;
            this.version = version;
        }

        @Override
        public Question next() {
            String place = "Observation/" + id;
            if (version.isEmpty()) {
                return new Question(
                        Request.get(place),
                        answer -> version = answer.require(200).version());
            }
            Request update = Request.put(place, changed(), version);
            String before = version;
            version = "";
            return new Question(update, answer -> {
                version = answer.require(200).version();
                if (version.equals(before)) {
                    throw new WrongAnswer("the version is still the one before the update");
                }
            });
        }

        /** Each time another note, since an update that changes nothing makes no version. */
        private String changed() {
            updates++;
            return observation.replace("{\"resourceType\":\"Observation\",", """
                    {"resourceType":"Observation","id":"%s","note":[{"text":"%d"}],""".formatted(id, updates));
        }
    }
}
