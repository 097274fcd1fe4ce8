/** Forms that are filled in by what the state knows, and the few questions that are left ({@code domain.md} 3.5). */
@NullMarked
@ApplicationModule(
        displayName = "Questionnaires",
        allowedDependencies = {"kernel"})
package org.delhihims.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
