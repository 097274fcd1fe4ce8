/** Two records of one person: how they are found to be one, joined into one, and parted again without a loss. */
@NullMarked
@ApplicationModule(
        displayName = "Merge",
        allowedDependencies = {"kernel", "card"})
package org.delhihims.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
