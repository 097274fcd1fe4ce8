/** Who is the same person: how names sound in four scripts, what two records have in common, and what that is worth. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "card", "identifier"})
package org.delhihims.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
