package org.delhihims.correction;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a record has been corrected as was asked: by a later version, which of a result or a document says so in its
 * status, and of other records says something else than before.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-observation-status.html">FHIR: observation status</a>
 */
final class Amendment {

    /** Types whose status tells a corrected version from others. */
    private static final Set<String> MARKED = Set.of("Observation", "DiagnosticReport", "Composition");

    private static final Set<String> MARKS = Set.of("amended", "corrected", "appended", "entered-in-error");

    private static final Set<String> DERIVED = Set.of("id", "meta", "text");

    private Amendment() {}

    static void check(Task task, @Nullable Resource evidence, Corrections corrections) {
        if (evidence == null) {
            throw new Refusal(RULE, CorrectionSentences.EVIDENCE_NEEDED, "evidence");
        }
        if (!reference(evidence).equals(task.getFocus().getReference())) {
            throw new Refusal(RULE, CorrectionSentences.EVIDENCE_OF_ANOTHER, "evidence");
        }
        long asked = CorrectionTasks.versionAskedAbout(task).orElse(0L);
        if (Long.parseLong(version(evidence)) <= asked) {
            throw new Refusal(RULE, CorrectionSentences.NOT_CHANGED_SINCE, "evidence");
        }
        if (MARKS.contains(status(evidence))) {
            return;
        }
        if (MARKED.contains(evidence.fhirType())) {
            throw new Refusal(RULE, CorrectionSentences.NOT_MARKED, "evidence");
        }
        boolean isChanged = corrections
                .version(task.getFocus().getReference(), asked)
                .filter(before -> isSame(before, evidence))
                .isEmpty();
        if (!isChanged) {
            throw new Refusal(RULE, CorrectionSentences.NOTHING_CHANGED, "evidence");
        }
    }

    /** What the server adds by itself is no correction. */
    private static boolean isSame(Resource before, Resource after) {
        return before.children().stream()
                .filter(element -> !DERIVED.contains(element.getName()))
                .allMatch(element -> Base.compareDeep(
                        element.getValues(),
                        after.getNamedProperty(element.getName()).getValues(),
                        true));
    }

    static String reference(Resource record) {
        return record.fhirType() + "/" + record.getIdElement().getIdPart();
    }

    /** A number: what this server stores counts its versions. */
    static String version(Resource record) {
        String inMeta = record.getMeta().getVersionId();
        String version = inMeta == null ? record.getIdElement().getVersionIdPart() : inMeta;
        if (version == null) {
            throw new IllegalStateException("a stored " + record.fhirType() + " without a version");
        }
        return version;
    }

    private static String status(Resource record) {
        Property status = record.getNamedProperty("status");
        return status == null || !status.hasValues()
                ? ""
                : status.getValues().get(0).primitiveValue();
    }
}
