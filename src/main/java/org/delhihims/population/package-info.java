/** Invented people of Delhi and their health records, the same for the same seed on every machine. */
@NullMarked
@ApplicationModule(
        displayName = "Population",
        allowedDependencies = {"kernel", "card", "registry"})
package org.delhihims.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
