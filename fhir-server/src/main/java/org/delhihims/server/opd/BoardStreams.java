package org.delhihims.server.opd;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.delhihims.opd.QueueBoard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Screens that show boards as they change. A board is looked at once a second for all who watch it, whichever server wrote what
 * is new; each screen is told what differs from what it has seen, or from time to time that nothing does.
 */
final class BoardStreams {

    private static final Logger LOG = LoggerFactory.getLogger(BoardStreams.class);

    private final QueueBoard boards;
    private final FhirContext fhir;
    private final OpdSettings.Board settings;
    private final ExecutorService senders;
    private final Clock clock;
    private final Map<String, Set<BoardScreen>> screens = new ConcurrentHashMap<>();

    BoardStreams(
            QueueBoard boards, FhirContext fhir, OpdSettings.Board settings, ExecutorService senders, Clock clock) {
        this.boards = boards;
        this.fhir = fhir;
        this.settings = settings;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * A stream for a screen, unless there are as many as there may be.
     *
     * @param seen the id of the last event that the screen has had, if it comes back
     */
    Optional<SseEmitter> open(String service, @Nullable String seen) {
        if (screens.values().stream().mapToInt(Set::size).sum() >= settings.streams()) {
            return Optional.empty();
        }
        SseEmitter stream = new SseEmitter(settings.streamFor().toMillis());
        BoardScreen screen = new BoardScreen(stream, seen, Instant.MIN);
        screens.computeIfAbsent(service, one -> ConcurrentHashMap.newKeySet()).add(screen);
        stream.onCompletion(() -> leave(service, screen));
        stream.onTimeout(stream::complete);
        stream.onError(failure -> leave(service, screen));
        show(service, Set.of(screen));
        return Optional.of(stream);
    }

    private void leave(String service, BoardScreen screen) {
        screens.computeIfPresent(service, (one, watching) -> {
            watching.remove(screen);
            return watching.isEmpty() ? null : watching;
        });
    }

    /** What fails is tried again at the next tick. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1S")
    void tick() {
        screens.forEach((service, watching) -> {
            try {
                show(service, watching);
            } catch (RuntimeException failure) {
                LOG.warn("A board could not be shown", failure);
            }
        });
    }

    private void show(String service, Set<BoardScreen> watching) {
        ShownBoard board = ShownBoard.of(boards.of(service), fhir);
        Instant quietSince = clock.instant().minus(settings.heartbeat());
        watching.stream().filter(screen -> screen.isToBeTold(board, quietSince)).forEach(screen -> tell(screen, board));
    }

    private void tell(BoardScreen screen, ShownBoard board) {
        try {
            senders.execute(() -> screen.show(board));
        } catch (RejectedExecutionException stopping) {
            screen.close();
        }
    }
}
