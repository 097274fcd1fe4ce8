/** The hospitals, mandirs and districts of Delhi, and the clinics they run. */
@NullMarked
@ApplicationModule(displayName = "Facility registry", allowedDependencies = "kernel")
package org.delhihims.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
