package org.delhihims.server.opd;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** A screen in a hall or in a hand. One that takes its time is told less often, and keeps no other waiting. */
final class BoardScreen {

    private static final long COME_BACK_AFTER_MILLIS = 3_000;

    private final SseEmitter stream;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable String seen;
    private volatile Instant told;

    BoardScreen(SseEmitter stream, @Nullable String seen, Instant told) {
        this.stream = stream;
        this.seen = seen;
        this.told = told;
    }

    /** Whether there is something new to tell, or the last word was before a moment. */
    boolean isToBeTold(ShownBoard board, Instant quietSince) {
        return !busy.get() && (!board.id().equals(seen) || told.isBefore(quietSince));
    }

    void show(ShownBoard board) {
        if (busy.compareAndSet(false, true)) {
            try {
                SseEventBuilder event = board.id().equals(seen)
                        ? SseEmitter.event().name("heartbeat").data(board.heartbeat(), MediaType.TEXT_PLAIN)
                        : SseEmitter.event().id(board.id()).name("board").data(board.json(), MediaType.TEXT_PLAIN);
                send(event, board);
            } finally {
                busy.set(false);
            }
        }
    }

    private void send(SseEventBuilder event, ShownBoard board) {
        try {
            stream.send(event.reconnectTime(COME_BACK_AFTER_MILLIS));
            seen = board.id();
            told = board.asOf();
        } catch (IOException | IllegalStateException gone) {
            stream.completeWithError(gone);
        }
    }

    void close() {
        stream.complete();
    }
}
