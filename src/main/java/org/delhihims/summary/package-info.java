/** What matters most of a record, as one document for somebody who is not on the network. */
@NullMarked
@ApplicationModule(
        displayName = "Summary",
        allowedDependencies = {"kernel", "label"})
package org.delhihims.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
