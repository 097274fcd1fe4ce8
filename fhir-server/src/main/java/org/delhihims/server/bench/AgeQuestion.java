package org.delhihims.server.bench;

import java.util.concurrent.ThreadLocalRandom;

/** A question about the whole population: how many women (or men) were born in some ten years, and the first fifty. */
record AgeQuestion() implements Workload {

    private static final int PAGE = 50;

    @Override
    public String name() {
        return "population by age";
    }

    @Override
    public Floor floor() {
        return Floor.READ;
    }

    @Override
    public Script script(Caller caller) {
        return () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            int from = random.nextInt(1940, 2010);
            String search = "Patient?gender=%s&birthdate=ge%d-01-01&birthdate=lt%d-01-01&_total=accurate&_count=%d"
                    .formatted(random.nextBoolean() ? "female" : "male", from, from + 10, PAGE);
            return new Question(
                    Request.get(search),
                    answer -> answer.require(200).requireEntries(0, PAGE).requireTotal(0));
        };
    }
}
