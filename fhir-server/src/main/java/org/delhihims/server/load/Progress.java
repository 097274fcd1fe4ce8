package org.delhihims.server.load;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Says how far the load is, how fast it goes and how long it will take: as a bar on a terminal, as lines in a log. */
final class Progress implements AutoCloseable {

    private static final int LOG_EVERY_MILLIS = 10_000;
    private static final int LOG_WIDTH = 110;

    private final ProgressBar bar;

    Progress(long lines, long done, PrintStream out) {
        ProgressBarBuilder builder = ProgressBar.builder()
                .setTaskName("Loading")
                .setUnit(" lines", 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(lines)
                .startsFrom(done, Duration.ZERO);
        if (!isOnTerminal()) {
            builder.setUpdateIntervalMillis(LOG_EVERY_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(out::println, LOG_WIDTH));
        }
        bar = builder.build();
    }

    /** From Java 22 on there is a console without a terminal, too; a log has no kind of terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isOnTerminal() {
        String kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb");
    }

    /** The first item of a line stands for it. */
    void settled(Place place) {
        if (place.entry() == 0) {
            bar.step();
        }
    }

    @Override
    public void close() {
        bar.close();
    }
}
