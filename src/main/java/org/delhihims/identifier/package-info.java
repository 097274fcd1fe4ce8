/** Numbers that tell who somebody is: which of them are kept secret from who reads the database, and in which form they are equal. */
@NullMarked
@ApplicationModule(
        displayName = "Identifiers",
        allowedDependencies = {"kernel", "card"})
package org.delhihims.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
