package org.delhihims.label;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Finds a code, or the words of a code, that tell or ask for the sex of a fetus. What stands elsewhere in words is not
 * looked at: every scan's report has to declare that the sex was not told.
 *
 * @see <a href="https://www.indiacode.nic.in/handle/123456789/8399">PCPNDT Act 1994, section 5(2)</a>
 */
public final class FetalSex {

    private static final String LOINC = "http://loinc.org";

    /** Gender of the fetus by ultrasound, fetal sex in maternal plasma, and the answers "male fetus" and "female fetus". */
    private static final Set<String> CODES =
            Set.of("11882-8", "75668-4", "75693-2", "73822-9", "LA19938-2", "LA19939-0");

    private static final String FETUS = "(f(o)?et(us|al)|unborn|in[- ]utero|भ्रूण|गर्भस्थ)";
    /** A scan may look for chromosomes that are too many. */
    private static final String SEX = "(sex(?![- ](chromosome|linked))|gender|male|female|boy|girl|लिंग)";

    private static final Pattern WORDS =
            Pattern.compile("(?iU)\\b" + FETUS + "\\b.*\\b" + SEX + "\\b|\\b" + SEX + "\\b.*\\b" + FETUS + "\\b");

    private FetalSex() {}

    /** The FHIRPath of what tells it. */
    public static Optional<String> in(Resource resource) {
        return in(resource.fhirType(), resource);
    }

    private static Optional<String> in(String path, Base parent) {
        for (Property property : parent.children()) {
            String name = path + "." + property.getName().replace("[x]", "");
            for (int i = 0; i < property.getValues().size(); i++) {
                Base value = property.getValues().get(i);
                String child = name + (property.isList() ? "[" + i + "]" : "");
                Optional<String> found = tells(value) ? Optional.of(child) : in(child, value);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean tells(Base value) {
        if (value instanceof Coding coding) {
            boolean isCode = LOINC.equals(coding.getSystem()) && CODES.contains(String.valueOf(coding.getCode()));
            return isCode || tells(coding.getDisplay());
        }
        return value instanceof CodeableConcept concept && tells(concept.getText());
    }

    private static boolean tells(@Nullable String words) {
        return words != null && WORDS.matcher(words).find();
    }
}
