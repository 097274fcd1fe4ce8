/** How secret a record is: labels made from its codes and its parts, and who is cleared for them. */
@NullMarked
@ApplicationModule(displayName = "Labels", allowedDependencies = "kernel")
package org.delhihims.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
