/** The visit to a clinic: token, live queue, who is called next and why, how long it will take. */
@NullMarked
@ApplicationModule(
        displayName = "OPD",
        allowedDependencies = {"kernel", "scheduling"})
package org.delhihims.opd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
