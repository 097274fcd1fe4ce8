package org.delhihims.audit;

/** What is done to a record, in the forms that sentences need: done and tried; Hindi's past goes by the record's gender. */
enum Act {
    SEE("saw", "see", "देखा", "देखी", "देखने"),
    ADD("added to", "add to", "जोड़ा", "जोड़ी", "जोड़ने"),
    CHANGE("changed", "change", "बदला", "बदली", "बदलने"),
    DELETE("deleted", "delete", "हटाया", "हटाई", "हटाने"),
    FIND("looked up", "look up", "खोजा", "खोजी", "खोजने"),
    OPEN("opened", "open", "खोला", "खोली", "खोलने"),
    EXPORT("took a copy of", "take a copy of", "की प्रति बनाई", "की प्रति बनाई", "की प्रति बनाने"),
    SHARE("shared", "share", "साझा किया", "साझा की", "साझा करने"),
    UNSHARE("stopped sharing", "stop sharing", "साझा करना बंद किया", "साझा करना बंद किया", "साझा करना बंद करने");

    private final String past;
    private final String infinitive;
    private final String masculine;
    private final String feminine;
    private final String oblique;

    Act(String past, String infinitive, String masculine, String feminine, String oblique) {
        this.past = past;
        this.infinitive = infinitive;
        this.masculine = masculine;
        this.feminine = feminine;
        this.oblique = oblique;
    }

    static Act of(Deed deed) {
        return switch (deed.interaction()) {
            case "create" -> ADD;
            case "update", "patch" -> CHANGE;
            case "delete" -> DELETE;
            case Deed.OPERATION -> ofOperation(deed.operation() == null ? "" : deed.operation());
            default -> SEE;
        };
    }

    private static Act ofOperation(String operation) {
        return switch (operation) {
            case "card-lookup", "match", "ihe-pix" -> FIND;
            case "correction-request", "issue-token", "hold", "book", "join-waitlist" -> ADD;
            case "issue-card",
                    "request-card",
                    "renew-card",
                    "block-card",
                    "replace-card",
                    "print-card",
                    "advance-card",
                    "link-card",
                    "propose-merge",
                    "review-merge",
                    "unmerge",
                    "advance-correction",
                    "call-next",
                    "arrive",
                    "cancel",
                    "reschedule",
                    "lease-tokens",
                    "recall",
                    "skip",
                    "advance-queue",
                    "change-roster",
                    "keep-holiday",
                    "transfer-queue",
                    "close-session" -> CHANGE;
            case "present-card", "break-glass" -> OPEN;
            case "share-health-link" -> SHARE;
            case "revoke-health-link" -> UNSHARE;
            case "export", "card-document", "opd-slip", "health-cards-issue" -> EXPORT;
            default -> SEE;
        };
    }

    String past() {
        return past;
    }

    String infinitive() {
        return infinitive;
    }

    String pastInHindi(Thing thing) {
        return thing.isFeminine() ? feminine : masculine;
    }

    String obliqueInHindi() {
        return oblique;
    }
}
