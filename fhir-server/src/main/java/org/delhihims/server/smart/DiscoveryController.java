package org.delhihims.server.smart;

import ca.uhn.fhir.context.FhirContext;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.delhihims.server.secrets.SecretBox;
import org.delhihims.server.token.Addresses;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may know of this server before signing in, beside the SMART configuration. */
@RestController
final class DiscoveryController {

    private static final Duration SECURITY_TEXT_LIFE = Duration.ofDays(180);
    private static final Duration BRANDS_KEPT = Duration.ofMinutes(1);

    private final Brands brands;
    private final FhirContext fhir;
    private final SmartRules rules;
    private final Addresses addresses;
    private final Clock clock;
    private final Cache<String, String> written =
            Caffeine.newBuilder().expireAfterWrite(BRANDS_KEPT).build();

    DiscoveryController(Brands brands, FhirContext fhir, SmartRules rules, Addresses addresses, Clock clock) {
        this.brands = brands;
        this.fhir = fhir;
        this.rules = rules;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The brands and portals of the state's health system. */
    @GetMapping(SmartPaths.BRANDS)
    ResponseEntity<String> brands() {
        // Anybody may ask, and it takes a search of all facilities to answer.
        String text =
                written.get(SmartPaths.BRANDS, path -> fhir.newJsonParser().encodeResourceToString(brands.bundle()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/fhir+json;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag("W/\"" + SecretBox.digest(text) + "\"")
                .body(text);
    }

    /** Whom to tell of a hole (RFC 9116). */
    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    String securityText() {
        return "Contact: " + rules.securityContact() + "\nExpires: "
                + clock.instant().plus(SECURITY_TEXT_LIFE).truncatedTo(ChronoUnit.DAYS)
                + "\nPreferred-Languages: en, hi\nCanonical: " + addresses.issuer() + "/.well-known/security.txt\n";
    }
}
