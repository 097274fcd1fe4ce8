package org.delhihims.server.opd;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board of a clinic as it changes, for everybody: it tells of nobody who it is. */
@RestController
final class BoardController {

    private static final Duration LATER = Duration.ofSeconds(30);

    private final BoardStreams streams;
    private final ClinicAccess access;

    BoardController(BoardStreams streams, ClinicAccess access) {
        this.streams = streams;
        this.access = access;
    }

    /**
     * {@code GET /board/{service}/events}: server-sent events. {@code board} with the Parameters of {@code $queue-status} when
     * something has changed, {@code heartbeat} with {@code asOf} when nothing has for a while. A screen that comes back says in
     * {@code Last-Event-ID} what it shows, and hears what is new since.
     *
     * @param service the id of a HealthcareService that has a clinic; 404 if it has none, 503 if too many screens watch
     */
    @GetMapping(path = "/board/{service}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String service,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen) {
        if (!access.hasClinic(service)) {
            return ResponseEntity.notFound().build();
        }
        Optional<SseEmitter> stream = streams.open(service, seen);
        if (stream.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(LATER.toSeconds()))
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // A proxy that collects an answer before it passes it on would show the past.
                .header("X-Accel-Buffering", "no")
                .body(stream.get());
    }
}
