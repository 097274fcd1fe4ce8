package org.delhihims.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.delhihims.card.CardRules;
import org.delhihims.server.export.ExportRules;
import org.delhihims.server.subscription.SubscriptionRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** Everything an operator may set under {@code hims.}; application.yaml holds the defaults and says what each one means. */
@ConfigurationProperties("hims")
public record HimsProperties(
        Database database,
        Keys keys,
        Server server,
        CardRules card,
        Terminology terminology,
        Search search,
        ExportRules export,
        SubscriptionRules subscription,
        Demo demo) {

    public record Database(Path directory) {}

    /** Where the server's own keys are. */
    public record Keys(Path directory) {}

    public record Server(
            String publicUrl, int pageSize, int largestPage, int largestBundle, DataSize largestBody, int deepestPage) {

        public Server {
            if (pageSize < 1
                    || largestPage < pageSize
                    || largestBundle < 1
                    || largestBody.isNegative()
                    || deepestPage < largestPage) {
                throw new IllegalArgumentException("server limits out of range: pages " + pageSize + ".." + largestPage
                        + ", bundle " + largestBundle + ", depth " + deepestPage);
            }
        }
    }

    public record Terminology(String directory, int largestExpansion) {

        public Terminology {
            if (largestExpansion < 1) {
                throw new IllegalArgumentException("largest expansion out of range: " + largestExpansion);
            }
        }
    }

    /** Where the text index is, how Hibernate Search keeps it, and how long a search waits for it. */
    public record Search(Path directory, Map<String, String> backend, Duration patience) {

        public Search {
            backend = Map.copyOf(backend);
        }
    }

    public record Demo(boolean load, boolean clinics) {}
}
