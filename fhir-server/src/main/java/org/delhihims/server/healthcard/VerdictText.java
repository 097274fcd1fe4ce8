package org.delhihims.server.healthcard;

import java.io.PrintStream;
import java.time.Duration;
import org.delhihims.credential.CardContent;
import org.delhihims.credential.CardVerdict;
import org.jspecify.annotations.Nullable;

/** A verdict as a desk reads it, in English and Hindi. */
final class VerdictText {

    private final PrintStream out;

    VerdictText(PrintStream out) {
        this.out = out;
    }

    void print(CardVerdict verdict) {
        out.println(verdict.outcome().code());
        out.println(verdict.outcome().sentence().english());
        out.println(verdict.outcome().sentence().hindi());
        if (verdict.reason() != null) {
            line("Reason / कारण", verdict.reason());
        }
        if (verdict.listAge() != null) {
            line("Age of the lists / सूचियाँ", age(verdict.listAge()));
        }
        if (verdict.hasOldLists()) {
            out.println("The lists are more than a day old. Refresh them with hims card trust.");
            out.println("सूचियाँ एक दिन से पुरानी हैं। hims card trust से उन्हें ताज़ा करें।");
        }
        if (verdict.content() != null) {
            print(verdict.content());
        }
        if (verdict.outcome().isValid()) {
            out.println("Compare with the person and the photo: the card proves that it was issued, not whose it is.");
            out.println("व्यक्ति और फ़ोटो से मिलाएँ: कार्ड केवल जारी होना सिद्ध करता है, यह नहीं कि वह किसका है।");
        }
    }

    private void print(CardContent content) {
        line("Card number / कार्ड नंबर", grouped(content.cardNumber()));
        content.names().forEach(name -> line("Name / नाम", name));
        line("Gender / लिंग", content.gender());
        line("Birth date / जन्मतिथि", content.birthDate());
        line("Blood group / रक्त समूह", content.bloodGroup());
        content.allergies().forEach(allergy -> line("Severe allergy / गंभीर एलर्जी", allergy));
        line("Emergency phone / आपातकालीन फ़ोन", content.emergencyPhone());
    }

    private void line(String label, @Nullable String value) {
        if (value != null) {
            // What a card says cannot move the cursor or hide a line of the terminal.
            out.printf("%-34s %s%n", label, value.replaceAll("\\p{Cc}", "?"));
        }
    }

    private static @Nullable String grouped(@Nullable String number) {
        return number != null && number.length() == 13
                ? number.substring(0, 4) + " " + number.substring(4, 7) + " " + number.substring(7, 10) + " "
                        + number.substring(10)
                : number;
    }

    private static String age(Duration age) {
        return age.toHours() + " h " + age.toMinutesPart() + " min";
    }
}
