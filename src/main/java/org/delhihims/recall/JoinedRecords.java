package org.delhihims.recall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/**
 * The records that another one stands for.
 *
 * @see <a href="https://hl7.org/fhir/R4/patient.html#links">Patient.link: replaces</a>
 */
public final class JoinedRecords {

    private JoinedRecords() {}

    /** The ids of the Patients that have given way to this one. */
    static Set<String> replacedBy(Patient resident) {
        return resident.getLink().stream()
                .filter(link -> link.getType() == LinkType.REPLACES)
                .map(link -> link.getOther().getReferenceElement().getIdPart())
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    /** The ids of the Patients that were joined with this one, or parted from it, by a change; its own comes first. */
    public static List<String> concernedBy(Patient before, Patient after) {
        Set<String> earlier = replacedBy(before);
        Set<String> later = replacedBy(after);
        Set<String> changed = new HashSet<>(earlier);
        changed.addAll(later);
        changed.removeIf(id -> earlier.contains(id) && later.contains(id));
        return Stream.concat(
                        Stream.of(after.getIdElement().getIdPart()),
                        changed.stream().sorted())
                .toList();
    }
}
