package org.delhihims.server.bench;

import java.util.Map;
import java.util.TreeMap;

/** The twenty newest Observations of a Patient in one category: what a doctor opens first. */
record LastTwenty(Population population) implements Workload {

    static final int COUNT = 20;

    @Override
    public String name() {
        return "last 20 observations";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            Population.Series series = Population.anyOf(population.series());
            return new Question(
                    of(series.patient(), series.parameter(), series.token()),
                    answer -> answer.require(200)
                            .requireEntries(series.entries(), series.entries())
                            .requireText("Patient/" + series.patient(), "the patient"));
        };
    }

    static Request of(String patient, String parameter, String token) {
        return Request.get("Observation?"
                + Request.query(new TreeMap<>(Map.of(
                        "patient",
                        "Patient/" + patient,
                        parameter,
                        token,
                        "_sort",
                        "-date",
                        "_count",
                        Integer.toString(COUNT)))));
    }
}
