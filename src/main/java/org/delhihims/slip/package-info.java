/**
 * The slip of a visit to a clinic: on paper or as a short message, with a signed code that a gate checks without a network
 * ({@code domain.md} 3.6).
 */
@NullMarked
@ApplicationModule(
        displayName = "OPD slip",
        allowedDependencies = {"kernel", "card", "credential", "label", "opd", "paper", "scheduling"})
package org.delhihims.slip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
