package org.delhihims.server.bench;

/**
 * One Patient by id.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#read">FHIR: read</a>
 */
record Read(Population population) implements Workload {

    @Override
    public String name() {
        return "read";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            String id = Population.anyOf(population.ids());
            return new Question(
                    Request.get("Patient/" + id), answer -> answer.require(200).requireId(id));
        };
    }
}
