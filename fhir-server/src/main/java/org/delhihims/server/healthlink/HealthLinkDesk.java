package org.delhihims.server.healthlink;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.delhihims.audit.Accessor;
import org.delhihims.credential.HealthLink;
import org.delhihims.credential.LinkFlag;
import org.delhihims.credential.LinkKey;
import org.delhihims.credential.LinkManifest;
import org.delhihims.credential.ManifestRequest;
import org.delhihims.credential.Passcode;
import org.delhihims.credential.SealedFile;
import org.delhihims.server.audit.Disclosures;
import org.delhihims.server.login.Passwords;
import org.delhihims.server.secrets.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes links and opens them. A document is sealed in the moment in which it is shared; the key goes into the link and is
 * forgotten, so that neither the server nor who has its database can read what was shared.
 */
final class HealthLinkDesk {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int SECRET_BYTES = 32;

    private final HealthLinks links;
    private final HealthLinkRules rules;
    private final Passwords passwords;
    private final Disclosures disclosures;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final String base;
    private final SecureRandom random = new SecureRandom();

    /** What a resident is given, once. */
    record Shared(UUID id, HealthLink link) {}

    /**
     * What whoever opens a link is answered.
     *
     * @param manifest none: the passcode was wrong
     */
    record Answer(@Nullable String manifest, int remainingAttempts) {}

    /** @param base where links lead */
    HealthLinkDesk(
            HealthLinks links,
            HealthLinkRules rules,
            Passwords passwords,
            Disclosures disclosures,
            TransactionOperations transactions,
            Clock clock,
            String base) {
        this.links = links;
        this.rules = rules;
        this.passwords = passwords;
        this.disclosures = disclosures;
        this.transactions = transactions;
        this.clock = clock;
        this.base = base;
    }

    /** Seals a document of the patient's and gives a link to it; nothing if there are as many links as may be. */
    Optional<Shared> share(
            String patient, String document, Passcode passcode, @Nullable String label, Instant until, int views) {
        LinkKey key = LinkKey.random(random);
        String secret = secret();
        NewLink link = new NewLink(
                UUID.randomUUID(),
                patient,
                SecretBox.digest(secret),
                passwords.hash(passcode.value()),
                label,
                clock.instant(),
                until,
                views,
                rules.attempts(),
                SealedFile.seal(document, LinkManifest.CONTENT_TYPE, key));
        return links.add(link, rules.open())
                ? Optional.of(new Shared(
                        link.id(),
                        new HealthLink(
                                base + HealthLinkPaths.LINKS + secret, key, until, Set.of(LinkFlag.PASSCODE), label)))
                : Optional.empty();
    }

    /** Opens the link at a secret address; nothing if it leads nowhere, for whatever reason. */
    Optional<Answer> open(String secret, ManifestRequest asked) {
        // Whoever has the address can try one passcode after the other, and never two at once.
        return Optional.ofNullable(transactions.execute(status -> links.lock(SecretBox.digest(secret), clock.instant())
                .flatMap(link -> open(link, asked))
                .orElse(null)));
    }

    private Optional<Answer> open(HealthLinks.Locked link, ManifestRequest asked) {
        String passcode = asked.passcode();
        if (passcode == null) {
            // A program that has not asked its user yet guesses nothing.
            return Optional.of(new Answer(null, link.attemptsLeft()));
        }
        Accessor who = Accessor.withLink(asked.recipient());
        if (!passwords.matches(passcode, link.passcodeHash())) {
            int left = links.wrongPasscode(link.id());
            disclosures.enterLink(who, link.patient(), UNAUTHORIZED);
            return Optional.of(new Answer(null, left));
        }
        Optional<Answer> answer = links.view(link.id(), asked.recipient(), clock.instant())
                .map(viewed -> new Answer(manifest(link.id(), viewed, asked.longestEmbedded()), link.attemptsLeft()));
        answer.ifPresent(opened -> disclosures.enterLink(who, link.patient(), OK));
        return answer;
    }

    private String manifest(UUID link, HealthLinks.Viewed viewed, int longestEmbedded) {
        if (viewed.file().jwe().length() <= longestEmbedded) {
            return LinkManifest.embedding(viewed.file(), viewed.made());
        }
        String secret = secret();
        links.addFile(SecretBox.digest(secret), link, clock.instant().plus(rules.fileFor()));
        return LinkManifest.leadingTo(base + HealthLinkPaths.FILES + secret, viewed.made());
    }

    Optional<SealedFile> takeFile(String secret) {
        return links.takeFile(SecretBox.digest(secret), clock.instant());
    }

    List<KeptLink> of(String patient) {
        return links.of(patient);
    }

    boolean revoke(UUID link, String patient) {
        return links.revoke(link, patient, clock.instant());
    }

    /** 256 bits that nobody can guess, as base64url. */
    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
