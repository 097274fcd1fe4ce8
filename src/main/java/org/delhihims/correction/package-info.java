/** Asking for a correction of what others have recorded: who may do what, in which order, and until when. */
@NullMarked
@ApplicationModule(displayName = "Correction", allowedDependencies = "kernel")
package org.delhihims.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
