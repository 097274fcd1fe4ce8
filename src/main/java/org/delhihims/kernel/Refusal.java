package org.delhihims.kernel;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The health system said no, for a reason the caller can act on. Anything else that goes wrong is a fault, not a refusal. */
public final class Refusal extends RuntimeException {

    public enum Reason {
        /** The request itself is malformed. */
        INVALID,
        /** The request is well formed, and a rule of the health system forbids what it asks. */
        RULE,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Sentence sentence;
    private final @Nullable String expression;

    public Refusal(Reason reason, Sentence sentence) {
        this(reason, sentence, null);
    }

    /** A refusal whose cause is the element at a FHIRPath expression, for example {@code Patient.identifier[0].value}. */
    public Refusal(Reason reason, Sentence sentence, @Nullable String expression) {
        super(sentence.english());
        this.reason = reason;
        this.sentence = sentence;
        this.expression = expression;
    }

    public Reason reason() {
        return reason;
    }

    public Sentence sentence() {
        return sentence;
    }

    public Optional<String> expression() {
        return Optional.ofNullable(expression);
    }
}
