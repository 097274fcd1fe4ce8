package org.delhihims.server.text;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.time.Duration;
import java.util.List;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hibernate.search.util.common.SearchException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the index when it holds everything that was committed before the question, and says so when it does not. Waiting
 * is for moments; a caller of an index that is being made is sent away at once.
 */
final class TextDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TextDesk.class);

    private final TextKeeper keeper;
    private final RuleBook sentences;
    private final Duration patience;
    private final int limit;

    TextDesk(TextKeeper keeper, RuleBook sentences, Duration patience, int limit) {
        this.keeper = keeper;
        this.sentences = sentences;
        this.patience = patience;
        this.limit = limit;
    }

    List<Long> find(TextQuery query) {
        TextMatches matches = ask(query);
        if (matches.tooMany()) {
            Sentence sentence = sentences.refusal("text-too-common", Integer.toString(limit));
            throw answer(new InvalidRequestException(sentence.english()), IssueType.TOOCOSTLY, sentence);
        }
        return matches.ids();
    }

    private TextMatches ask(TextQuery query) {
        long latest = keeper.changes().latest();
        try {
            TextIndex index = keeper.state().await(patience);
            if (index == null || !keeper.changes().awaitDone(latest, patience)) {
                throw notReady();
            }
            return index.find(query, limit);
        } catch (SearchException damaged) {
            LOG.error("The text index cannot be asked", damaged);
            keeper.reopen();
            throw notReady();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw notReady();
        }
    }

    private BaseServerResponseException notReady() {
        Sentence sentence = sentences.refusal("text-index-not-ready", "");
        BaseServerResponseException answer = new UnclassifiedServerFailureException(503, sentence.english());
        answer.addResponseHeader("Retry-After", Long.toString(keeper.state().secondsLeft()));
        return answer(answer, IssueType.TRANSIENT, sentence);
    }

    private static BaseServerResponseException answer(
            BaseServerResponseException answer, IssueType type, Sentence sentence) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(Outcomes.issue(type, sentence, ""));
        answer.setOperationOutcome(outcome);
        return answer;
    }
}
