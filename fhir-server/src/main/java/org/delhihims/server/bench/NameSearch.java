package org.delhihims.server.bench;

import java.util.Map;

/** Patients by family and given name, when nobody has a number at hand. */
record NameSearch(Population population) implements Workload {

    private static final int PAGE = 20;

    @Override
    public String name() {
        return "name search";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            Population.Named name = Population.anyOf(population.names());
            return new Question(
                    Request.search(
                            "Patient",
                            Map.of("family", name.family(), "given", name.given(), "_count", Integer.toString(PAGE))),
                    answer -> answer.require(200).requireEntries(1, PAGE).requireText(name.family(), "the name"));
        };
    }
}
