package org.delhihims.entitlement;

import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Sentence;

/**
 * How one scheme stands to one person on one day.
 *
 * @param scheme a code of the code system {@code scheme}
 * @param needs what to bring or to tell, each by itself; empty where nothing is needed
 * @param coverage the id of the Coverage that proves it, such as {@code Coverage/12}
 */
public record Entitlement(
        String scheme, EntitlementStatus status, Sentence sentence, List<Sentence> needs, Optional<String> coverage) {

    public Entitlement {
        needs = List.copyOf(needs);
    }
}
