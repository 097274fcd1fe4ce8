/**
 * Who may do what: the policy table, the relationships of treatment, and how they go together with Consents and labels; and
 * what a token allows, in the scope language of SMART App Launch.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"consent", "kernel", "label"})
package org.delhihims.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
