package org.delhihims.consent;

/** When a provision holds. */
record PeriodCondition(TimeSpan span) implements Condition {

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        return Match.of(span.contains(question.now()));
    }
}
