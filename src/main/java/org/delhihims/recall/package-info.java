/** Calling back a wrong record: which change makes earlier versions wrong, and what their readers are told. */
@NullMarked
@ApplicationModule(displayName = "Recall", allowedDependencies = "kernel")
package org.delhihims.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
