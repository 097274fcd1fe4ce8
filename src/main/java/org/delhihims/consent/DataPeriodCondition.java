package org.delhihims.consent;

/** From when the records are that a provision is about: all of such a time to be permitted, any of it to be denied. */
record DataPeriodCondition(TimeSpan span) implements Condition {

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        return question.resource()
                .time()
                .map(time -> Match.of(effect == Effect.PERMIT ? span.contains(time) : span.overlaps(time)))
                .orElse(Match.OPEN);
    }
}
