package org.delhihims.label;

/** What a record takes from another one that it refers to. */
enum Taken {
    /** All its labels: the other is a part, or the cause. */
    EVERYTHING,
    /** What the other's department stands for: this was recorded there. */
    DEPARTMENT
}
