package org.delhihims.server.terminology;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;

/**
 * The part of an expansion that a caller asked for, in his language.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">FHIR: $expand</a>
 */
final class ExpansionPage {

    private final Arguments asked;
    private final TerminologyRefusals refusals;
    private final int largest;

    ExpansionPage(Arguments asked, TerminologyRefusals refusals, int largest) {
        this.asked = asked;
        this.refusals = refusals;
        this.largest = largest;
    }

    ValueSet of(ValueSet definition, Expansion expansion, Vocabulary vocabulary) {
        expansion.refuseUnlessListable(refusals);
        List<Listed> wanted = expansion.all().stream().filter(this::isWanted).toList();
        ValueSet answer = definition.copy();
        if (!asked.flag("includeDefinition")) {
            answer.setCompose(null);
        }
        if (!answer.hasStatus()) {
            answer.setStatus(PublicationStatus.UNKNOWN);
        }
        return answer.setExpansion(written(wanted, vocabulary));
    }

    private boolean isWanted(Listed code) {
        boolean isFound = asked.text("filter")
                .map(filter -> code.isFoundBy(Words.in(filter)))
                .orElse(true);
        return isFound
                && !(asked.flag("activeOnly") && code.isInactive())
                && !(asked.flag("excludeNotForUI") && code.isAbstract());
    }

    private ValueSetExpansionComponent written(List<Listed> wanted, Vocabulary vocabulary) {
        ValueSetExpansionComponent expansion = new ValueSetExpansionComponent();
        expansion.setIdentifier("urn:uuid:" + UUID.randomUUID());
        expansion.setTimestampElement(DateTimeType.now());
        expansion.setTotal(wanted.size());
        writeParameters(expansion);
        wanted.stream().map(Listed::system).distinct().forEach(system -> writeVersion(expansion, vocabulary, system));
        ExpansionEntries entries = new ExpansionEntries(asked);
        if (asked.number("count").filter(count -> count == 0).isPresent()) {
            return expansion;
        }
        if (isNested()) {
            refuseIfTooMany(wanted);
            return expansion.setContains(entries.nested(wanted));
        }
        return expansion.setContains(
                page(wanted, expansion).stream().map(entries::of).toList());
    }

    /** Codes stand in their hierarchy when the caller asks for that; a part of a hierarchy would be none. */
    private boolean isNested() {
        return asked.has("excludeNested") && !asked.flag("excludeNested");
    }

    private List<Listed> page(List<Listed> wanted, ValueSetExpansionComponent expansion) {
        Optional<Integer> count = asked.number("count");
        int offset = asked.number("offset").orElse(0);
        if (count.isEmpty()) {
            refuseIfTooMany(wanted.stream().skip(offset).toList());
        }
        if (asked.has("offset") || count.isPresent()) {
            expansion.setOffset(offset);
        }
        return wanted.stream()
                .skip(offset)
                .limit(Math.min(count.orElse(largest), largest))
                .toList();
    }

    private void refuseIfTooMany(Collection<Listed> codes) {
        if (codes.size() > largest) {
            throw refusals.tooCostly(largest);
        }
    }

    private void writeParameters(ValueSetExpansionComponent expansion) {
        write(expansion, "filter", asked.text("filter").map(StringType::new));
        write(expansion, "offset", asked.number("offset").map(IntegerType::new));
        write(expansion, "count", asked.number("count").map(IntegerType::new));
        write(expansion, "displayLanguage", asked.text("displayLanguage").map(CodeType::new));
        asked.texts("designation")
                .forEach(token -> write(expansion, "designation", Optional.of(new StringType(token))));
        for (String flag : List.of(
                "includeDesignations",
                "includeDefinition",
                "activeOnly",
                "excludeNested",
                "excludeNotForUI",
                "excludePostCoordinated")) {
            write(expansion, flag, asked.text(flag).map(BooleanType::new));
        }
    }

    private static void writeVersion(ValueSetExpansionComponent expansion, Vocabulary vocabulary, String system) {
        vocabulary
                .codes(system, "")
                .filter(codes -> !codes.version().isEmpty())
                .ifPresent(
                        codes -> write(expansion, "version", Optional.of(new UriType(system + "|" + codes.version()))));
    }

    private static void write(ValueSetExpansionComponent expansion, String name, Optional<? extends Type> value) {
        value.ifPresent(known -> expansion.addParameter().setName(name).setValue(known));
    }
}
