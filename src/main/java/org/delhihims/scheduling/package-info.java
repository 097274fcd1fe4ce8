/** When a clinic sits, in which bands of time, and how many people have room in each: from weekly plans to places. */
@NullMarked
@ApplicationModule(displayName = "Scheduling", allowedDependencies = "kernel")
package org.delhihims.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
