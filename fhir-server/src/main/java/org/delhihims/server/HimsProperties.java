package org.delhihims.server;

import java.nio.file.Path;
import org.delhihims.card.CardRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** Everything an operator may set under {@code hims.}; application.yaml holds the defaults and says what each one means. */
@ConfigurationProperties("hims")
public record HimsProperties(Database database, Server server, CardRules card, Terminology terminology, Demo demo) {

    public record Database(Path directory) {}

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

    public record Demo(boolean load) {}
}
