package org.delhihims.server.healthcard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.delhihims.credential.Specimen;
import org.delhihims.kernel.Refusal;
import org.delhihims.paper.CardBack;
import org.delhihims.paper.CardBack.EmergencyCode;
import org.delhihims.paper.CardFace;
import org.delhihims.paper.CardPrinter;
import org.delhihims.paper.Language;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** Specimens on paper: the code stands where the card has it, on the front or on the back. */
final class SpecimenPrint {

    private final CardPrinter printer;
    private final Clock clock;

    SpecimenPrint(Clock clock) {
        this.printer = new CardPrinter(clock);
        this.clock = clock;
    }

    /**
     * A PDF with the front and the back. A card whose code is on the back has none that can be believed on its front. A name
     * in letters that the printer has no font for is left away.
     */
    byte[] of(Specimen specimen) {
        try {
            return printed(specimen, specimen.holder().getNameFirstRep().getNameAsSingleString());
        } catch (Refusal notPrintable) {
            return printed(specimen, "Specimen");
        }
    }

    private byte[] printed(Specimen specimen, String name) {
        Patient holder = specimen.holder();
        LocalDate today = LocalDate.now(clock);
        CardFace face = new CardFace(
                holder.getIdentifierFirstRep().getValue(),
                name,
                null,
                null,
                null,
                holder.hasGender() ? holder.getGender() : AdministrativeGender.UNKNOWN,
                today,
                null,
                specimen.isBack() ? "shc:/" : specimen.text());
        EmergencyCode emergency = specimen.isBack() ? new EmergencyCode(specimen.text(), today) : null;
        return printer.card(face, new CardBack(null, List.of(), emergency), Language.HINDI);
    }
}
