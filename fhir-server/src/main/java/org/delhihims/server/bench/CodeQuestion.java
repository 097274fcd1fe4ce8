package org.delhihims.server.bench;

import java.util.Map;
import java.util.TreeMap;

/** A question about the whole population: how many results of one kind there are, and the first fifty of them. */
record CodeQuestion(Population population) implements Workload {

    private static final int PAGE = 50;

    @Override
    public String name() {
        return "population by code";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            String code = Population.anyOf(population.codes());
            Request search = Request.get("Observation?"
                    + Request.query(new TreeMap<>(
                            Map.of("code", code, "_total", "accurate", "_count", Integer.toString(PAGE)))));
            return new Question(
                    search,
                    answer -> answer.require(200).requireEntries(1, PAGE).requireTotal(1));
        };
    }
}
