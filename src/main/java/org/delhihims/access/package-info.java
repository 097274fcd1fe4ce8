/** What a token allows: the scope language of SMART App Launch, its order, and the choices an app and a resident have in it. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {})
package org.delhihims.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
