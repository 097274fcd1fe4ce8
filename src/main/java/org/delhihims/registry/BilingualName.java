package org.delhihims.registry;

/** A name as it stands on the board: in English and in Hindi. */
public record BilingualName(String english, String hindi) {

    public BilingualName {
        if (english.isBlank() || hindi.isBlank()) {
            throw new IllegalStateException("a name lacks one of its languages: " + english + " / " + hindi);
        }
    }
}
