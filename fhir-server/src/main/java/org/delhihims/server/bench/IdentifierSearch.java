package org.delhihims.server.bench;

import java.util.Map;

/** A Patient by any of his identifiers, in plain FHIR: {@code POST Patient/_search}. */
record IdentifierSearch(Population population) implements Workload {

    @Override
    public String name() {
        return "identifier search";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            Population.Numbered holder = Population.anyOf(population.numbers());
            return new Question(
                    Request.search("Patient", Map.of("identifier", holder.token())),
                    answer -> answer.require(200).requireId(holder.id()));
        };
    }
}
