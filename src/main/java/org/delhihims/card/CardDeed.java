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
    SPLIT
}
