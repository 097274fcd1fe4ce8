package org.delhihims.server.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what went wrong into an HTTP status and an OperationOutcome. A {@link Refusal} speaks for itself; what HAPI refuses
 * is put into our words; anything else is a fault, logged under a number that the caller is given.
 */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** How HAPI's messages name the element or the search parameter they are about. */
    private static final Pattern ELEMENT = Pattern.compile("(?:element=|parameter )\"([A-Za-z_:-]+)\"");

    /** Some of HAPI's messages quote the program. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:ca|com|java|org)\\.[a-z0-9]+\\.");

    /** How HAPI ends when a reference leads to no record. */
    private static final Pattern TARGET = Pattern.compile("(?:not-found|not found|deleted), specified in path: (.+)$");

    /** What HAPI says of a reference to a record that is not its own. */
    private static final String EXTERNAL = "external reference to URL";

    /** How HAPI begins when a record is referred to and therefore kept. */
    private static final String STILL_NEEDED = "Unable to delete";

    /** How a message of the database begins, which quotes the statement and its values. */
    private static final String FROM_DATABASE = "could not execute";

    /** Where HAPI applies patches. */
    private static final String PATCH = "ca.uhn.fhir.jpa.patch.";

    private final RuleBook sentences;

    Answers(RuleBook sentences) {
        this.sentences = sentences;
    }

    /** The answer to a failure; {@code versioned} says that the request was bound to a version by If-Match. */
    public BaseServerResponseException to(Throwable thrown, boolean versioned) {
        for (Throwable cause : (Iterable<Throwable>) causes(thrown)::iterator) {
            if (cause instanceof Refusal refusal) {
                return answerTo(refusal);
            }
            if (cause instanceof BaseServerResponseException answer && isOurs(answer.getOperationOutcome())) {
                return answer;
            }
        }
        return malformedPatch(thrown)
                .or(() -> causes(thrown)
                        .filter(cause ->
                                cause instanceof DataFormatException || cause instanceof BaseServerResponseException)
                        .findFirst())
                .or(() -> malformedAddress(thrown))
                .map(cause -> inOurWords(cause, versioned))
                .orElseGet(() -> fault(thrown));
    }

    /** Our outcomes speak two languages; those that HAPI makes are put into our words. */
    private static boolean isOurs(@Nullable IBaseOperationOutcome outcome) {
        return outcome instanceof OperationOutcome known
                && known.getIssueFirstRep().getDetails().getTextElement().hasExtension();
    }

    /** The address holds a percent sign that no two hexadecimal digits follow. */
    private static Optional<Throwable> malformedAddress(Throwable thrown) {
        return causes(thrown)
                .filter(cause -> cause instanceof IllegalArgumentException
                        && cause.getStackTrace().length > 0
                        && cause.getStackTrace()[0].getClassName().equals(URLDecoder.class.getName()))
                .findFirst()
                .map(cause -> new InvalidRequestException("The address is not encoded as a URL."));
    }

    /** What a patch makes of a record can be anything, and HAPI's parser fails at some of it. */
    private static Optional<Throwable> malformedPatch(Throwable thrown) {
        return causes(thrown)
                .filter(cause -> !(cause instanceof BaseServerResponseException)
                        && Arrays.stream(cause.getStackTrace())
                                .anyMatch(frame -> frame.getClassName().startsWith(PATCH)))
                .findFirst()
                .map(cause -> new InvalidRequestException("The patch makes a record that is none."));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static BaseServerResponseException answerTo(Refusal refusal) {
        return switch (refusal.reason()) {
            case INVALID -> answer(400, IssueType.INVALID, refusal);
            case RULE -> answer(422, IssueType.BUSINESSRULE, refusal);
            case FORBIDDEN -> answer(403, IssueType.FORBIDDEN, refusal);
            case NOT_FOUND -> answer(404, IssueType.NOTFOUND, refusal);
            case CONFLICT -> answer(409, IssueType.CONFLICT, refusal);
        };
    }

    private static BaseServerResponseException answer(int status, IssueType type, Refusal refusal) {
        return Outcomes.refusal(
                status, type, refusal.sentence(), refusal.expression().orElse(""));
    }

    private BaseServerResponseException inOurWords(Throwable cause, boolean versioned) {
        String said = withoutNumber(cause.getMessage());
        int status = cause instanceof BaseServerResponseException answer ? answer.getStatusCode() : 400;
        if (cause instanceof ResourceVersionConflictException && versioned && !said.startsWith(STILL_NEEDED)) {
            status = 412;
        }
        return switch (status) {
            case 404 -> notFound(said);
            case 405, 501 -> Outcomes.refusal(status, IssueType.NOTSUPPORTED, english(said, "not-supported"), "");
            case 409 -> conflict(said);
            case 410 -> Outcomes.refusal(410, IssueType.DELETED, sentences.refusal("gone", ""), "");
            case 412 -> preconditionFailed(cause);
            case 413 -> Outcomes.refusal(413, IssueType.TOOLONG, english(said, "too-large"), "");
            case 422 -> Outcomes.refusal(422, IssueType.PROCESSING, english(said, "wrong-format"), "");
            default -> status >= 500 ? fault(cause) : malformed(status, said);
        };
    }

    private BaseServerResponseException notFound(String said) {
        if (said.startsWith("Unknown resource type")) {
            return Outcomes.refusal(404, IssueType.NOTSUPPORTED, sentences.refusal("not-supported", ""), "");
        }
        return Outcomes.refusal(404, IssueType.NOTFOUND, sentences.refusal("not-found", ""), "");
    }

    private BaseServerResponseException conflict(String said) {
        boolean quotesDatabase = said.contains(FROM_DATABASE);
        Sentence sentence =
                quotesDatabase ? sentences.refusal("version-conflict", "") : english(said, "version-conflict");
        return Outcomes.refusal(409, IssueType.CONFLICT, sentence, "");
    }

    private BaseServerResponseException malformed(int status, String said) {
        if (said.contains("does not know how to handle")) {
            if (said.contains("[_history]")) {
                return Outcomes.refusal(405, IssueType.NOTSUPPORTED, sentences.refusal("not-supported", ""), "");
            }
            boolean isOperation = said.contains("$") || said.contains("%24");
            return Outcomes.refusal(
                    isOperation ? 501 : 400, IssueType.NOTSUPPORTED, sentences.refusal("not-supported", ""), "");
        }
        if (said.contains(EXTERNAL)) {
            return Outcomes.refusal(422, IssueType.NOTSUPPORTED, sentences.refusal("external-reference", ""), "");
        }
        Matcher target = TARGET.matcher(said);
        if (target.find()) {
            String path = target.group(1).replaceAll("\\.where\\(resolve\\(\\) is [A-Za-z]+\\)", "");
            Sentence sentence = sentences.refusal("unknown-reference-target", path);
            return Outcomes.refusal(422, IssueType.NOTFOUND, sentence, path);
        }
        if (CLASS_NAME.matcher(said).find()) {
            return Outcomes.refusal(status, IssueType.INVALID, sentences.refusal("wrong-format", "The request"), "");
        }
        String refusal = said.contains("nknown search parameter") ? "unknown-parameter" : "wrong-format";
        return Outcomes.refusal(status, IssueType.INVALID, english(said, refusal), "");
    }

    private BaseServerResponseException preconditionFailed(Throwable cause) {
        if (cause instanceof ResourceVersionConflictException) {
            return Outcomes.refusal(412, IssueType.CONFLICT, sentences.refusal("version-conflict", ""), "");
        }
        return Outcomes.refusal(412, IssueType.MULTIPLEMATCHES, sentences.refusal("too-many-matches", ""), "");
    }

    /** HAPI's own English, which names the culprit, and the Hindi sentence of the refusal it comes nearest to. */
    private Sentence english(String said, String refusal) {
        Matcher element = ELEMENT.matcher(said);
        String name = element.find() ? element.group(1) : "अनुरोध";
        return new Sentence(said, sentences.refusal(refusal, name).hindi());
    }

    /** HAPI begins its messages with a number of its own, {@code HAPI-1234: }. */
    private static String withoutNumber(@Nullable String message) {
        return message == null
                ? ""
                : message.replaceAll("HAPI-[0-9]+: ", "").replaceAll("DataFormatException at \\[\\[.*?]]: ?", "");
    }

    private BaseServerResponseException fault(Throwable thrown) {
        String number = UUID.randomUUID().toString();
        LOG.error("fault {}", number, new FaultTrace(thrown));
        BaseServerResponseException answer =
                Outcomes.refusal(500, IssueType.EXCEPTION, sentences.refusal("internal-fault", ""), "");
        ((OperationOutcome) answer.getOperationOutcome()).getIssueFirstRep().setDiagnostics("Fault " + number);
        return answer;
    }
}
