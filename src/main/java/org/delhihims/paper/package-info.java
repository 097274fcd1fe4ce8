/** What is printed for a resident: the health card, the letter that comes with it, ten stickers, and the slip of a visit. */
@NullMarked
@ApplicationModule(displayName = "Paper", allowedDependencies = "kernel")
package org.delhihims.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
