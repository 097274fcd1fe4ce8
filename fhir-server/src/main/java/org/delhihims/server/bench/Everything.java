package org.delhihims.server.bench;

/**
 * The whole record of one Patient, of which the first hundred entries are asked for.
 *
 * @see <a href="https://hl7.org/fhir/R4/patient-operation-everything.html">FHIR: $everything</a>
 */
record Everything(Population population) implements Workload {

    private static final int MOST = 1000;

    @Override
    public String name() {
        return "$everything";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            String id = Population.anyOf(population.series()).patient();
            return new Question(
                    Request.get("Patient/" + id + "/$everything?_count=100"),
                    answer -> answer.require(200).requireId(id).requireEntries(2, MOST));
        };
    }
}
