package org.delhihims.card;

/** What moves a card from one state of its life to another. */
public enum CardDeed {
    REQUEST,
    ISSUE,
    ADVANCE,
    PRINT,
    RENEW,
    BLOCK,
    REPLACE,
    DEATH,
    MERGE,
    SPLIT,
    /** The day has come: a temporary card is over, or a child is of age. */
    CLOCK,
    /** What is printed on the card stands otherwise on the record now. */
    CHANGE
}
