package org.delhihims.server.healthlink;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.delhihims.credential.LinkManifest;
import org.delhihims.credential.Malformed;
import org.delhihims.credential.ManifestRequest;
import org.delhihims.server.audit.AuditUnavailable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where links lead: for everybody who has one, without signing in. A link that was revoked, used up or closed, or has ended,
 * is answered as one that never was.
 *
 * @see <a href="https://hl7.org/fhir/uv/smart-health-cards-and-links/STU1/links-specification.html">SMART Health Links:
 *     manifest request</a>
 */
@RestController
final class HealthLinkController {

    private static final MediaType JOSE = new MediaType("application", "jose");

    private final HealthLinkDesk desk;

    HealthLinkController(HealthLinkDesk desk) {
        this.desk = desk;
    }

    @PostMapping(HealthLinkPaths.MANIFEST)
    ResponseEntity<String> manifest(@PathVariable String secret, HttpServletRequest request) throws IOException {
        ManifestRequest asked;
        try {
            asked = ManifestRequest.read(request.getInputStream().readNBytes(ManifestRequest.LARGEST + 1));
        } catch (Malformed notAsked) {
            return json(HttpStatus.BAD_REQUEST, "{}");
        }
        return desk.open(secret, asked)
                .map(answer -> answer.manifest() == null
                        ? json(HttpStatus.UNAUTHORIZED, LinkManifest.wrongPasscode(answer.remainingAttempts()))
                        : json(HttpStatus.OK, answer.manifest()))
                .orElseGet(() -> json(HttpStatus.NOT_FOUND, "{}"));
    }

    @GetMapping(HealthLinkPaths.FILE)
    ResponseEntity<String> file(@PathVariable String secret) {
        return desk.takeFile(secret)
                .map(file -> answer(HttpStatus.OK, JOSE, file.jwe()))
                .orElseGet(() -> json(HttpStatus.NOT_FOUND, "{}"));
    }

    @ExceptionHandler(AuditUnavailable.class)
    ResponseEntity<String> notNow() {
        return json(HttpStatus.SERVICE_UNAVAILABLE, "{}");
    }

    private static ResponseEntity<String> json(HttpStatus status, String text) {
        return answer(status, MediaType.APPLICATION_JSON, text);
    }

    private static ResponseEntity<String> answer(HttpStatus status, MediaType type, String text) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
