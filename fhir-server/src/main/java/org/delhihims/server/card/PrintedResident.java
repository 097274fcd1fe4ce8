package org.delhihims.server.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.card.CardNumber;
import org.delhihims.kernel.Canonicals;
import org.delhihims.paper.BirthDate;
import org.delhihims.paper.CardBack;
import org.delhihims.paper.CardBack.EmergencyCode;
import org.delhihims.paper.CardBack.Infant;
import org.delhihims.paper.CardFace;
import org.delhihims.paper.Helpline;
import org.delhihims.paper.HolderName;
import org.delhihims.paper.Kin;
import org.delhihims.paper.Letter;
import org.delhihims.paper.Sticker;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** A resident as papers show him. */
record PrintedResident(Patient patient, Identifier card) {

    private static final int DAY_LENGTH = 10;

    private static final String FATHER = Canonicals.profile("father-name");
    private static final String GUARDIAN = Canonicals.profile("guardian-name");

    static Optional<PrintedResident> of(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> CardNumber.SYSTEM.equals(identifier.getSystem()))
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD)
                .findFirst()
                .map(card -> new PrintedResident(patient, card));
    }

    /** @param isPermanent whether it is the permanent card that is printed, though the temporary one holds until it arrives */
    CardFace face(String code, LocalDate issued, boolean isPermanent) {
        AdministrativeGender gender = patient.getGender();
        return new CardFace(
                card.getValue(),
                name(),
                latinName(),
                kin(),
                patient.hasBirthDate()
                        ? new BirthDate(patient.getBirthDateElement().getValueAsString())
                        : null,
                gender == null ? AdministrativeGender.UNKNOWN : gender,
                issued,
                isPermanent ? null : temporaryUntil(),
                code);
    }

    CardBack back(List<Helpline> helplines, @Nullable EmergencyCode emergency, List<Infant> infants) {
        return new CardBack(address(), helplines, emergency, infants);
    }

    Infant infant() {
        return new Infant(name(), card.getValue());
    }

    Letter letter(LocalDate date, List<Helpline> helplines) {
        return new Letter(card.getValue(), name(), latinName(), address(), date, helplines);
    }

    Sticker sticker() {
        return new Sticker(card.getValue(), name(), latinName(), new CardNumber(card.getValue()).stickerText());
    }

    private @Nullable LocalDate temporaryUntil() {
        String end = card.getPeriod().getEndElement().getValueAsString();
        boolean isDay = end != null && end.length() >= DAY_LENGTH;
        return card.getUse() == IdentifierUse.TEMP && isDay ? LocalDate.parse(end.substring(0, DAY_LENGTH)) : null;
    }

    private String name() {
        return HolderName.of(patient).own();
    }

    private @Nullable String latinName() {
        return HolderName.of(patient).latin();
    }

    private @Nullable Kin kin() {
        String father = extension(FATHER);
        if (father != null) {
            return new Kin(Kin.Relation.FATHER, father);
        }
        String guardian = extension(GUARDIAN);
        return guardian == null ? null : new Kin(Kin.Relation.GUARDIAN, guardian);
    }

    private @Nullable String extension(String url) {
        return patient.hasExtension(url) && patient.getExtensionByUrl(url).getValue() instanceof PrimitiveType<?> text
                ? text.getValueAsString()
                : null;
    }

    private @Nullable String address() {
        return patient.getAddress().stream()
                .filter(one -> one.getUse() != Address.AddressUse.OLD)
                .map(PrintedResident::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String text(Address address) {
        if (address.hasText()) {
            return address.getText();
        }
        StringBuilder text = new StringBuilder();
        address.getLine().forEach(line -> text.append(line.getValue()).append(", "));
        for (String part : new String[] {address.getCity(), address.getDistrict(), address.getPostalCode()}) {
            if (part != null) {
                text.append(part).append(", ");
            }
        }
        return text.toString().replaceAll(", $", "");
    }
}
