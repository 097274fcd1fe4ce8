package org.delhihims.server.card;

import java.util.List;
import org.delhihims.kernel.Sentence;
import org.delhihims.paper.Helpline;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is printed on every card.
 *
 * @param helplines at most three
 */
@ConfigurationProperties("hims.paper")
public record PaperRules(List<Line> helplines) {

    /** A number to ring, and what for. */
    public record Line(String number, String english, String hindi) {}

    public PaperRules {
        helplines = List.copyOf(helplines);
    }

    List<Helpline> printed() {
        return helplines.stream()
                .map(line -> new Helpline(line.number(), new Sentence(line.english(), line.hindi())))
                .toList();
    }
}
