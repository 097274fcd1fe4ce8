package org.delhihims.server.opd;

import org.delhihims.kernel.Sentence;
import org.delhihims.opd.OfferDesk;
import org.delhihims.opd.OpdReceipts;
import org.delhihims.server.conformance.Outcomes;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What the operations of IHE ITI Scheduling answer: a Bundle of Appointments. */
final class BookingAnswers {

    private static final Sentence NOTHING = new Sentence(
            "Nothing is left of what was asked for, nor anything like it nearby. Try again tomorrow, or come to the counter early.",
            "माँगे गए में कुछ नहीं बचा, और पास में भी वैसा कुछ नहीं है। कल फिर देखें या जल्दी काउंटर पर आएँ।");
    private static final Sentence ELSEWHERE = new Sentence(
            "Nothing is left of what was asked for. These are the nearest in time, elsewhere or later.",
            "माँगे गए में कुछ नहीं बचा। ये समय में सबसे पास के हैं, कहीं और या बाद में।");

    private BookingAnswers() {}

    static Bundle of(OfferDesk.Found found, String base) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.setTotal(found.offers().size());
        found.offers().forEach(offer -> add(bundle, OpdReceipts.proposed(offer), base));
        if (found.isElsewhere()) {
            bundle.addEntry()
                    .setResource(outcome(found.offers().isEmpty() ? NOTHING : ELSEWHERE))
                    .getSearch()
                    .setMode(SearchEntryMode.OUTCOME);
        }
        return bundle;
    }

    static Bundle of(Appointment appointment, String base) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(1);
        add(bundle, appointment, base);
        return bundle;
    }

    private static void add(Bundle bundle, Appointment appointment, String base) {
        bundle.addEntry()
                .setFullUrl(base + "/Appointment/" + appointment.getIdElement().getIdPart())
                .setResource(appointment)
                .getSearch()
                .setMode(SearchEntryMode.MATCH);
    }

    private static OperationOutcome outcome(Sentence sentence) {
        OperationOutcome outcome = new OperationOutcome();
        CodeableConcept details = new CodeableConcept();
        details.setTextElement(Outcomes.bilingual(sentence));
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDetails(details)
                .setDiagnostics(sentence.english());
        return outcome;
    }
}
