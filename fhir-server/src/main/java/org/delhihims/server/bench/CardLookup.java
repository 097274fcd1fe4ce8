package org.delhihims.server.bench;

/** The holder of a health card, by {@code Patient/$card-lookup}: what every counter does with everyone who comes. */
record CardLookup(Population population) implements Workload {

    private static final String BODY = """
            {"resourceType":"Parameters","parameter":[{"name":"card","valueString":"%s"}]}""";

    @Override
    public String name() {
        return "card look-up";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            Population.Numbered holder = Population.anyOf(population.cards());
            return new Question(
                    Request.post("Patient/$card-lookup", BODY.formatted(holder.value())),
                    answer -> answer.require(200).requireId(holder.id()));
        };
    }
}
