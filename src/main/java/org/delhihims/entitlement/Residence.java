package org.delhihims.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Where a person lives, by the addresses of the record. Whoever has a home in Delhi lives in Delhi. */
enum Residence {
    DELHI,
    ELSEWHERE,
    UNKNOWN;

    private static final Set<AddressUse> NO_HOME = Set.of(AddressUse.OLD, AddressUse.TEMP, AddressUse.BILLING);
    private static final Set<String> NAMES =
            Set.of("delhi", "new delhi", "nct of delhi", "dl", "in-dl", "दिल्ली", "नई दिल्ली", "ਦਿੱਲੀ", "دہلی", "دلی");
    private static final Set<String> INDIA = Set.of("in", "ind", "india", "भारत");

    /** Every PIN of Delhi, and no other, begins so. */
    private static final String PINS = "110";

    static Residence of(Patient patient, LocalDate day) {
        List<Address> homes = patient.getAddress().stream()
                .filter(address -> isHome(address) && Days.contains(address.getPeriod(), day))
                .toList();
        boolean isHere = homes.stream().anyMatch(Residence::isInDelhi);
        boolean isGuest = Categories.of(patient).contains(Categories.OTHER_STATE);
        if (isHere) {
            return isGuest ? UNKNOWN : DELHI;
        }
        return isGuest || homes.stream().anyMatch(Residence::isElsewhere) ? ELSEWHERE : UNKNOWN;
    }

    private static boolean isHome(Address address) {
        return !address.hasUse() || !NO_HOME.contains(address.getUse());
    }

    private static boolean isInDelhi(Address address) {
        return (address.hasPostalCode() && address.getPostalCode().startsWith(PINS))
                || NAMES.contains(fold(address.getState()))
                || address.hasExtension(Canonicals.profile("district"));
    }

    private static boolean isElsewhere(Address address) {
        return address.hasPostalCode()
                || address.hasState()
                || (address.hasCountry() && !INDIA.contains(fold(address.getCountry())));
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
