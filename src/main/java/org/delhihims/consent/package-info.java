/** What residents allow and forbid to be done with their records: FHIR Consents, read and judged (IHE PCF). */
@NullMarked
@ApplicationModule(displayName = "Consent", allowedDependencies = "kernel")
package org.delhihims.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
