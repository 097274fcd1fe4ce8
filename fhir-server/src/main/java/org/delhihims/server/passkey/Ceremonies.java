package org.delhihims.server.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.delhihims.server.login.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two ceremonies of Web Authentication Level 2: a device makes a passkey (section 7.1), and proves that it has one (7.2).
 * The device must make sure who holds it, by fingerprint, face or PIN: a passkey so stands for two factors.
 */
final class Ceremonies {

    private static final Logger LOG = LoggerFactory.getLogger(Ceremonies.class);

    private static final List<PublicKeyCredentialParameters> KEYS = List.of(
            key(COSEAlgorithmIdentifier.ES256), key(COSEAlgorithmIdentifier.EdDSA), key(COSEAlgorithmIdentifier.RS256));

    private final RelyingParty party;
    private final Passkeys passkeys;
    private final ObjectConverter converter;
    private final WebAuthnManager manager;

    Ceremonies(RelyingParty party, Passkeys passkeys, ObjectConverter converter) {
        this.party = party;
        this.passkeys = passkeys;
        this.converter = converter;
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    }

    private static PublicKeyCredentialParameters key(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** What the browser hands to {@code navigator.credentials.create}, as {@code PublicKeyCredentialCreationOptionsJSON}. */
    String toMake(Person person, PendingChallenge pending) {
        UUID account = UUID.fromString(person.account());
        String name = person.displayName().isEmpty() ? "Delhi HIMS" : person.displayName();
        return json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(party.id(), "Delhi HIMS"),
                new PublicKeyCredentialUserEntity(handle(account), name, name),
                pending.challenge(),
                KEYS,
                PendingChallenge.LIFE.toMillis(),
                passkeys.of(account).stream()
                        .map(known -> new PublicKeyCredentialDescriptor(
                                PublicKeyCredentialType.PUBLIC_KEY, known.id(), known.transports()))
                        .toList(),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    /** The passkey that the browser has made, given as {@code RegistrationResponseJSON}; none if anything about it is wrong. */
    Optional<Passkey> made(String answer, PendingChallenge pending, UUID account, String label, Instant now) {
        return unlessWrong(() -> manager.verify(
                        manager.parse(BrowserAnswer.read(answer).made()),
                        new RegistrationParameters(party.asked(pending), KEYS, true, true)))
                .map(data -> passkey(data, account, label, now));
    }

    private static Passkey passkey(RegistrationData data, UUID account, String label, Instant now) {
        AuthenticatorData<?> authenticator = data.getAttestationObject().getAuthenticatorData();
        return new Passkey(
                authenticator.getAttestedCredentialData(),
                account,
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS(),
                data.getTransports() == null ? Set.of() : data.getTransports(),
                label,
                now,
                null);
    }

    /** What the browser hands to {@code navigator.credentials.get}: any passkey of this host will do. */
    String toShow(PendingChallenge pending) {
        return json(new PublicKeyCredentialRequestOptions(
                pending.challenge(),
                PendingChallenge.LIFE.toMillis(),
                party.id(),
                List.of(),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    /** Whose passkey the browser has shown, given as {@code AuthenticationResponseJSON}. */
    Optional<UUID> shown(String answer, PendingChallenge pending, Instant now) {
        return unlessWrong(() -> manager.parse(BrowserAnswer.read(answer).shown()))
                .flatMap(data -> passkeys.withId(data.getCredentialId())
                        .filter(passkey -> isSigned(data, passkey, pending))
                        .filter(passkey -> isUsed(data, passkey, now)))
                .map(Passkey::account);
    }

    private boolean isSigned(AuthenticationData data, Passkey passkey, PendingChallenge pending) {
        CredentialRecordImpl known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                passkey.credential(),
                null,
                null,
                null,
                passkey.transports());
        AuthenticationParameters parameters =
                new AuthenticationParameters(party.asked(pending), known, null, true, true);
        return unlessWrong(() -> manager.verify(data, parameters)).isPresent()
                && Arrays.equals(data.getUserHandle(), handle(passkey.account()));
    }

    private boolean isUsed(AuthenticationData data, Passkey passkey, Instant now) {
        AuthenticatorData<?> authenticator = data.getAuthenticatorData();
        return passkeys.use(passkey.id(), authenticator.getSignCount(), authenticator.isFlagBS(), now);
    }

    /** The library fails in many ways on what is malformed, and by its own exceptions only on what is wrong otherwise. */
    private static <T> Optional<T> unlessWrong(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (RuntimeException wrong) {
            LOG.debug("a passkey was refused", wrong);
            return Optional.empty();
        }
    }

    private String json(Object options) {
        return converter.getJsonConverter().writeValueAsString(options);
    }

    /** The account's number and nothing else: authenticators give it away to whoever holds the device. */
    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }
}
