package org.delhihims.consent;

/** What a provision does when its conditions are met. */
enum Effect {
    PERMIT,
    DENY
}
