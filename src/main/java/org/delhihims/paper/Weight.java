package org.delhihims.paper;

/** How strong letters are. */
enum Weight {
    REGULAR,
    BOLD
}
