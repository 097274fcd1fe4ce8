package org.delhihims.server.limits;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How often each thing may be done. */
@ConfigurationProperties("hims")
public record LimitRules(Map<Limit, Rate> limits) {

    public LimitRules {
        limits = Map.copyOf(limits);
        Set<Limit> without = EnumSet.allOf(Limit.class);
        without.removeAll(limits.keySet());
        if (!without.isEmpty()) {
            throw new IllegalArgumentException(
                    "hims.limits has no " + without.iterator().next().setting());
        }
    }
}
