package org.delhihims.server.export;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.export.ExportOrder.Level;
import org.delhihims.server.query.Criteria;
import org.delhihims.server.query.CriteriaReader;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.IdType;

/**
 * Reads what an export is asked for. What is not understood is refused; a caller who prefers lenient handling has it ignored.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#query-parameters">Bulk Data Access: query parameters</a>
 */
final class OrderReader {

    private static final Set<String> FORMATS = Set.of("application/fhir+ndjson", "application/ndjson", "ndjson");
    private static final Set<String> KNOWN =
            Set.of("_outputFormat", "_since", "_type", "_typeFilter", "_elements", "patient");

    private static final Pattern CHAIN = Pattern.compile("[?&][^=&]*[.]");

    private final Guide guide;
    private final PatientCompartment compartment;
    private final CriteriaReader searches;
    private final FhirContext fhir;
    private final RuleBook sentences;

    OrderReader(
            Guide guide,
            PatientCompartment compartment,
            CriteriaReader searches,
            FhirContext fhir,
            RuleBook sentences) {
        this.guide = guide;
        this.compartment = compartment;
        this.searches = searches;
        this.fhir = fhir;
        this.sentences = sentences;
    }

    ExportOrder read(Level level, String group, SentParameters sent, String url, boolean leniently) {
        for (String name : sent.names()) {
            boolean isKnown = KNOWN.contains(name) && !(name.equals("patient") && level == Level.SYSTEM);
            refuseUnless(isKnown || leniently, "unknown-parameter", name);
        }
        for (String format : sent.all("_outputFormat")) {
            refuseUnless(FORMATS.contains(format.replace(' ', '+')), "not-exported", "_outputFormat");
        }
        List<String> types = types(level, sent, leniently);
        return new ExportOrder(
                level,
                url,
                types,
                since(sent),
                filters(types, sent, leniently),
                elements(types, sent, leniently),
                group,
                level == Level.SYSTEM ? List.of() : patients(sent));
    }

    private List<String> types(Level level, SentParameters sent, boolean leniently) {
        Set<String> exported = new TreeSet<>(guide.types().stream()
                .filter(type -> guide.allows(type, TypeRestfulInteraction.READ))
                .filter(type -> level == Level.SYSTEM || compartment.contains(type))
                .toList());
        List<String> asked = sent.split("_type");
        if (sent.has("_type")) {
            refuseUnless(leniently || (exported.containsAll(asked) && !asked.isEmpty()), "not-exported", "_type");
            exported.retainAll(asked);
            refuseUnless(!exported.isEmpty(), "not-exported", "_type");
        }
        return List.copyOf(exported);
    }

    private String since(SentParameters sent) {
        List<String> given = sent.all("_since");
        if (given.isEmpty()) {
            return "";
        }
        refuseUnless(given.size() == 1, "wrong-format", "_since");
        try {
            // A plus sign that was not encoded arrives as a space.
            Instant since =
                    OffsetDateTime.parse(given.get(0).strip().replace(' ', '+')).toInstant();
            return since.toString();
        } catch (DateTimeParseException malformed) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", "_since"));
        }
    }

    private List<String> filters(List<String> types, SentParameters sent, boolean leniently) {
        List<String> filters = new ArrayList<>();
        for (String value : sent.all("_typeFilter")) {
            // A comma separates filters only where a new one begins.
            for (String filter : value.split(",(?=[A-Z][A-Za-z]+\\?)", -1)) {
                String type = filter.replaceFirst("\\?.*", "");
                // A chain would tell of other records than those that are exported.
                boolean isSearch =
                        filter.contains("?") && !CHAIN.matcher(filter).find() && types.contains(type);
                Optional<Criteria> criteria = isSearch ? searches.read(filter) : Optional.empty();
                boolean isUnderstood = criteria.isPresent();
                refuseUnless(isUnderstood || leniently, "wrong-criteria", "_typeFilter");
                // An order is kept, and so would be the number.
                refuseUnless(criteria.stream().noneMatch(Criteria::nameNumbers), "number-in-criteria", "_typeFilter");
                if (isUnderstood) {
                    filters.add(filter);
                }
            }
        }
        return filters;
    }

    private List<String> elements(List<String> types, SentParameters sent, boolean leniently) {
        List<String> elements = new ArrayList<>();
        for (String element : sent.split("_elements")) {
            boolean isKnown = types.stream().anyMatch(type -> isElementOf(type, element));
            refuseUnless(isKnown || leniently, "not-exported", "_elements");
            if (isKnown) {
                elements.add(element);
            }
        }
        return elements;
    }

    private boolean isElementOf(String type, String element) {
        RuntimeResourceDefinition definition = fhir.getResourceDefinition(type);
        String name = element.startsWith(type + ".") ? element.substring(type.length() + 1) : element;
        return definition.getChildByName(name) != null || definition.getChildByName(name + "[x]") != null;
    }

    private List<String> patients(SentParameters sent) {
        return sent.split("patient").stream()
                .map(reference -> {
                    IdType id = new IdType(reference);
                    boolean isPatient = !id.hasResourceType() || "Patient".equals(id.getResourceType());
                    refuseUnless(isPatient && id.hasIdPart(), "wrong-format", "patient");
                    return id.getIdPart();
                })
                .distinct()
                .toList();
    }

    private void refuseUnless(boolean good, String refusal, String parameter) {
        if (!good) {
            throw new Refusal(INVALID, sentences.refusal(refusal, parameter));
        }
    }
}
