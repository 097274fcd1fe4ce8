package org.delhihims.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.delhihims.consent.ConsentRuling.Answer;
import org.delhihims.kernel.Sentence;

/** What a patient's Consents mean for one hospital, part by part of the record, in words for the patient. */
public final class ConsentPreview {

    /** What holds for a part of the record. */
    public enum Decision {
        PERMIT("{0}: this hospital may see them.", "{0}: यह अस्पताल देख सकता है।"),
        DENY(
                "{0}: this hospital may not see them, other than what it has written itself, and in an emergency with a reason"
                        + " that is reviewed.",
                "{0}: यह अस्पताल नहीं देख सकता, सिवाय अपने लिखे के, और आपात स्थिति में कारण बताकर, जिसकी जाँच होती है।"),
        PARTLY("{0}: this hospital may see some of them and not others.", "{0}: यह अस्पताल कुछ देख सकता है, सब नहीं।"),
        SILENT(
                "{0}: you have said nothing of this. The hospital may see them only as the rules of the state allow, for example"
                        + " while it treats you.",
                "{0}: इस बारे में आपने कुछ नहीं कहा है। अस्पताल राज्य के नियमों के अनुसार ही देख सकता है, जैसे आपके इलाज के दौरान।");

        private final String english;
        private final String hindi;

        Decision(String english, String hindi) {
            this.english = english;
            this.hindi = hindi;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One part of the record, by its type of resource. */
    public record Line(String type, Decision decision, Sentence sentence) {}

    private ConsentPreview() {}

    public static List<Line> of(ConsentTable table, Requester who, PurposeOfUse purpose, Instant now) {
        return Arrays.stream(RecordPart.values())
                .map(part -> {
                    Decision decision = decision(table, who, purpose, part.type(), now);
                    return new Line(part.type(), decision, part.in(decision.english, decision.hindi));
                })
                .toList();
    }

    /** What holds for all of the type, or that it depends on the single record. */
    private static Decision decision(
            ConsentTable table, Requester who, PurposeOfUse purpose, String type, Instant now) {
        ConsentQuestion question =
                new ConsentQuestion(who, ConsentAction.ACCESS, purpose, RequestedResource.ofType(type), now);
        Answer atLeast = table.rule(question).answer();
        Answer atMost = table.ruleHopefully(question).answer();
        if (atLeast != atMost) {
            return Decision.PARTLY;
        }
        return switch (atLeast) {
            case PERMIT -> Decision.PERMIT;
            case DENY -> Decision.DENY;
            case SILENT -> Decision.SILENT;
        };
    }
}
