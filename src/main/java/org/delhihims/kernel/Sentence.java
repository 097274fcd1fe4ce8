package org.delhihims.kernel;

/** What a person is told, in the two languages of the state. It never holds a name, a phone or a card number. */
public record Sentence(String english, String hindi) {}
