package org.delhihims.identity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.delhihims.identifier.NumberForm;
import org.delhihims.kernel.Digits;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/**
 * The numbers by which a person is found, in one form and without placeholders: phones, what stands in
 * {@code Patient.identifier}, PIN codes, and homes. A home is a PIN code with the numbers of house and lane, which are the
 * same in every script.
 */
record Contacts(Set<IssuedNumber> numbers, Set<String> phones, Set<String> pinCodes, Set<String> homes) {

    /** A number and who gave it. */
    record IssuedNumber(String system, String value) {}

    private static final int LONGEST_TEXT = 300;
    /** More than anybody has; what comes after is not compared, so that no record costs more than another. */
    static final int MOST = 10;

    private static final int MOST_NUMBERS = 50;
    private static final Pattern PIN_CODE = Pattern.compile("(?<![0-9])[1-9][0-9]{2} ?[0-9]{3}(?![0-9])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    static Contacts of(Patient patient) {
        Set<String> pinCodes = new LinkedHashSet<>();
        Set<String> homes = new LinkedHashSet<>();
        for (Address address : patient.getAddress().stream().limit(MOST).toList()) {
            pinCode(address).ifPresent(pin -> {
                pinCodes.add(pin);
                String house = numbersOf(address);
                if (!house.isEmpty()) {
                    homes.add(pin + " " + house);
                }
            });
        }
        return new Contacts(numbers(patient), phones(patient), Set.copyOf(pinCodes), Set.copyOf(homes));
    }

    /** The numbers of one system. */
    Set<String> of(String system) {
        return numbers.stream()
                .filter(number -> number.system().equals(system))
                .map(IssuedNumber::value)
                .collect(Collectors.toSet());
    }

    private static Set<IssuedNumber> numbers(Patient patient) {
        return patient.getIdentifier().stream()
                .limit(MOST_NUMBERS)
                .filter(Identifier::hasSystem)
                .filter(Identifier::hasValue)
                .filter(identifier -> !Placeholders.isIdentifier(identifier.getValue()))
                .map(identifier -> new IssuedNumber(identifier.getSystem(), NumberForm.of(identifier.getValue())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> phones(Patient patient) {
        return patient.getTelecom().stream()
                .limit(MOST)
                .filter(ContactPoint::hasValue)
                .filter(contact -> contact.getSystem() == ContactPointSystem.PHONE
                        || contact.getSystem() == ContactPointSystem.SMS)
                .map(ContactPoint::getValue)
                .filter(phone -> !Placeholders.isPhone(phone))
                .map(NumberForm::ofContact)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> pinCode(Address address) {
        Matcher written =
                PIN_CODE.matcher(Digits.latin(address.hasPostalCode() ? address.getPostalCode() : textOf(address)));
        return written.find() ? Optional.of(written.group().replace(" ", "")) : Optional.empty();
    }

    private static String numbersOf(Address address) {
        String text = PIN_CODE.matcher(Digits.latin(textOf(address))).replaceAll(" ");
        return DIGITS.matcher(text).results().map(found -> found.group()).collect(Collectors.joining("-"));
    }

    private static String textOf(Address address) {
        String text = address.hasLine()
                ? address.getLine().stream().map(line -> line.getValueNotNull()).collect(Collectors.joining(" "))
                : Optional.ofNullable(address.getText()).orElse("");
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
