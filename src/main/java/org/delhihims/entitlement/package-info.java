/** What residents and guests are entitled to: schemes by dated rules, and emergency care always ({@code domain.md} 3.17). */
@NullMarked
@ApplicationModule(displayName = "Entitlement", allowedDependencies = "kernel")
package org.delhihims.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
