package org.delhihims.server.healthlink;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.delhihims.credential.Passcode;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What a resident wishes of a link, within what the rules allow. What he does not say is chosen for him. */
final class LinkWishes {

    private static final int LONGEST_LABEL = 80;

    private final HealthLinkRules rules;
    private final RuleBook sentences;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkWishes(HealthLinkRules rules, RuleBook sentences, Clock clock) {
        this.rules = rules;
        this.sentences = sentences;
        this.clock = clock;
    }

    Passcode passcode(@Nullable StringType chosen) {
        return chosen == null || chosen.isEmpty()
                ? Passcode.random(random)
                : Passcode.chosen(chosen.getValueNotNull())
                        .orElseThrow(() -> refused("health-link-passcode", "", "passcode"));
    }

    /** In whole seconds, as the link says it. */
    Instant until(@Nullable InstantType until) {
        Instant now = clock.instant();
        if (until == null || until.isEmpty()) {
            return now.plus(rules.lasts()).truncatedTo(ChronoUnit.SECONDS);
        }
        Instant ends = until.getValue().toInstant().truncatedTo(ChronoUnit.SECONDS);
        if (!ends.isAfter(now) || ends.isAfter(now.plus(rules.longest()))) {
            throw refused("health-link-until", String.valueOf(rules.longest().toDays()), "until");
        }
        return ends;
    }

    int views(@Nullable IntegerType views) {
        int most = views == null || views.isEmpty() ? rules.views() : views.getValue();
        if (most < 1 || most > rules.mostViews()) {
            throw refused("health-link-views", String.valueOf(rules.mostViews()), "views");
        }
        return most;
    }

    @Nullable
    String label(@Nullable StringType label) {
        if (label == null || label.getValueNotNull().isBlank()) {
            return null;
        }
        String words = Normalizer.normalize(label.getValueNotNull(), Normalizer.Form.NFC)
                .strip();
        if (words.codePointCount(0, words.length()) > LONGEST_LABEL) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "label"), "label");
        }
        return words;
    }

    UUID link(@Nullable IdType id) {
        if (id == null || id.isEmpty()) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("required-element", "id"), "id");
        }
        try {
            return UUID.fromString(id.getIdPart());
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "id"), "id");
        }
    }

    String notTooLarge(String document) {
        if (document.getBytes(StandardCharsets.UTF_8).length
                > rules.largestFile().toBytes()) {
            throw new Refusal(Refusal.Reason.RULE, sentences.refusal("health-link-too-large", ""));
        }
        return document;
    }

    private Refusal refused(String code, String limit, String parameter) {
        return new Refusal(Refusal.Reason.RULE, sentences.refusal(code, limit), parameter);
    }
}
