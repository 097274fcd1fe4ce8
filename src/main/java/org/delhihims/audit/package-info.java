/** The record of accesses: what one access was, how records are chained so that no one can change them, and how they read. */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = "kernel")
package org.delhihims.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
