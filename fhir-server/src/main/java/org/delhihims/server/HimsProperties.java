package org.delhihims.server;

import java.nio.file.Path;
import org.delhihims.card.CardRules;
import org.delhihims.server.export.ExportRules;
import org.delhihims.server.subscription.SubscriptionRules;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Everything an operator may set under {@code hims.}; application.yaml holds the defaults and says what each one means. */
@ConfigurationProperties("hims")
public record HimsProperties(
        Database database,
        Server server,
        CardRules card,
        ExportRules export,
        SubscriptionRules subscription,
        Demo demo) {

    public record Database(Path directory) {}

    public record Server(String publicUrl, int pageSize, int largestPage, int largestBundle, int deepestPage) {

        public Server {
            if (pageSize < 1 || largestPage < pageSize || largestBundle < 1 || deepestPage < largestPage) {
                throw new IllegalArgumentException("server limits out of range: pages " + pageSize + ".." + largestPage
                        + ", bundle " + largestBundle + ", depth " + deepestPage);
            }
        }
    }

    public record Demo(boolean load) {}
}
