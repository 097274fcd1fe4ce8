package org.delhihims.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.delhihims.identifier.NumberForm;
import org.delhihims.kernel.Canonicals;
import org.delhihims.paper.Language;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told of a visit. What the person wants no reminders at is not among it.
 *
 * @param mobile an Indian mobile number as {@code +919812345678}
 * @param email an address
 * @param language Hindi, unless the record says that the person would rather have English
 */
public record Contact(@Nullable String mobile, @Nullable String email, Language language) {

    private static final String NO_REMINDERS = Canonicals.profile("no-reminders");

    private record Spoken(CodeableConcept language, boolean isPreferred) {}

    public static Contact of(Patient patient, Instant now) {
        return of(
                patient.getTelecom(),
                patient.getCommunication().stream().map(one -> new Spoken(one.getLanguage(), one.getPreferred())),
                now);
    }

    public static Contact of(RelatedPerson person, Instant now) {
        return of(
                person.getTelecom(),
                person.getCommunication().stream().map(one -> new Spoken(one.getLanguage(), one.getPreferred())),
                now);
    }

    private static Contact of(List<ContactPoint> telecom, Stream<Spoken> languages, Instant now) {
        return new Contact(
                inUse(telecom, now, ContactPointSystem.PHONE, ContactPointSystem.SMS)
                        .filter(number -> number.matches("[6-9][0-9]{9}"))
                        .findFirst()
                        .map(number -> "+91" + number)
                        .orElse(null),
                inUse(telecom, now, ContactPointSystem.EMAIL).findFirst().orElse(null),
                languageOf(languages));
    }

    private static Stream<String> inUse(List<ContactPoint> telecom, Instant now, ContactPointSystem... systems) {
        return telecom.stream()
                .filter(point -> point.hasValue() && List.of(systems).contains(point.getSystem()))
                .filter(point -> point.getUse() != ContactPointUse.OLD && !isOver(point, now))
                .filter(point -> !hasSaidNo(point))
                .sorted(Comparator.comparingInt(point -> point.hasRank() ? point.getRank() : Integer.MAX_VALUE))
                .map(point -> NumberForm.ofContact(point.getValue()));
    }

    private static boolean hasSaidNo(ContactPoint point) {
        return point.getExtensionsByUrl(NO_REMINDERS).stream()
                .anyMatch(said -> said.getValue() instanceof BooleanType no && Boolean.TRUE.equals(no.getValue()));
    }

    private static boolean isOver(ContactPoint point, Instant now) {
        Date end = point.getPeriod().getEnd();
        return end != null && end.toInstant().isBefore(now);
    }

    private static Language languageOf(Stream<Spoken> languages) {
        Optional<Spoken> first = languages
                .filter(one -> one.isPreferred() || isHindi(one.language()) || isEnglish(one.language()))
                .min(Comparator.comparing((Spoken one) -> !one.isPreferred()));
        return first.filter(one -> isEnglish(one.language())).isPresent() ? Language.ENGLISH : Language.HINDI;
    }

    private static boolean isEnglish(CodeableConcept language) {
        return is(language, "en");
    }

    private static boolean isHindi(CodeableConcept language) {
        return is(language, "hi");
    }

    private static boolean is(CodeableConcept language, String tag) {
        return language.getCoding().stream()
                .map(Coding::getCode)
                .anyMatch(code -> code != null && code.toLowerCase(Locale.ROOT).matches(tag + "(-.*)?"));
    }
}
