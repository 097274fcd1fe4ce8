/** What people are told of the places that they have booked at clinics, each of it once ({@code domain.md} 3.0 rule 4, 3.4). */
@NullMarked
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {"kernel", "identifier", "label", "opd", "paper", "scheduling", "slip"})
package org.delhihims.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
