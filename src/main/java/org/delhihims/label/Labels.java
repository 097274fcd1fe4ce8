package org.delhihims.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;

/** The labels of a record: how confidential it is, and why. A record without any is normal. */
public record Labels(Confidentiality confidentiality, Set<Sensitivity> sensitivities) {

    public static final Labels NONE = new Labels(Confidentiality.N, Set.of());

    /** Not to be passed on without the patient's consent: v3 ActCode, refrain policies. */
    private static final Coding NO_REDISCLOSURE =
            new Coding(Sensitivity.SYSTEM, "NORDSCLCD", "no redisclosure without consent directive");

    public Labels {
        sensitivities = Set.copyOf(sensitivities);
    }

    public static Labels of(Sensitivity... sensitivities) {
        Confidentiality highest = Arrays.stream(sensitivities)
                .map(Sensitivity::confidentiality)
                .reduce(Confidentiality.N, Confidentiality::or);
        return new Labels(highest, Set.of(sensitivities));
    }

    public static Labels of(Confidentiality confidentiality) {
        return new Labels(confidentiality, Set.of());
    }

    /** The labels that codings such as those of {@code meta.security} stand for; others are passed over. */
    public static Labels in(List<Coding> codings) {
        Labels labels = NONE;
        for (Coding coding : codings) {
            labels = labels.and(in(coding));
        }
        return labels;
    }

    private static Labels in(Coding coding) {
        if (Confidentiality.SYSTEM.equals(coding.getSystem())) {
            return Arrays.stream(Confidentiality.values())
                    .filter(level -> level.name().equals(coding.getCode()))
                    .map(Labels::of)
                    .findAny()
                    .orElse(NONE);
        }
        if (Sensitivity.SYSTEM.equals(coding.getSystem())) {
            return Arrays.stream(Sensitivity.values())
                    .filter(reason -> reason.name().equals(coding.getCode()))
                    .map(Labels::of)
                    .findAny()
                    .orElse(NONE);
        }
        return NONE;
    }

    /** The higher confidentiality, and the reasons of both. */
    public Labels and(Labels other) {
        if (other.equals(NONE) || equals(other)) {
            return this;
        }
        Set<Sensitivity> both = EnumSet.noneOf(Sensitivity.class);
        both.addAll(sensitivities);
        both.addAll(other.sensitivities);
        return new Labels(confidentiality.or(other.confidentiality), both);
    }

    public boolean has(Sensitivity sensitivity) {
        return sensitivities.contains(sensitivity);
    }

    /** What stands in {@code meta.security}; nothing if the record is normal. */
    public List<Coding> codings() {
        List<Coding> codings = new ArrayList<>();
        if (confidentiality != Confidentiality.N) {
            codings.add(new Coding(Confidentiality.SYSTEM, confidentiality.name(), confidentiality.display()));
        }
        sensitivities.stream()
                .sorted()
                .forEach(reason -> codings.add(new Coding(Sensitivity.SYSTEM, reason.name(), reason.display())));
        if (confidentiality == Confidentiality.V) {
            codings.add(NO_REDISCLOSURE.copy());
        }
        return codings;
    }
}
