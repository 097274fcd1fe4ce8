package org.delhihims.server.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.delhihims.server.access.KeptCaller;

/** An export as it stands, and who has asked for it. {@code finishedTypes} are wholly written: a job that was interrupted goes on behind them. */
record ExportJob(
        UUID id,
        KeptCaller owner,
        ExportOrder order,
        Instant transactionTime,
        State state,
        List<String> finishedTypes,
        String progress) {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
