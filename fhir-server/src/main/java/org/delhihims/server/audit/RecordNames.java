package org.delhihims.server.audit;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.audit.Names;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.Utilities;

/**
 * Names out of the records of staff, relatives and facilities. The server reads them in its own name: whoever may see a
 * sentence may see who is in it.
 */
final class RecordNames implements Names {

    private static final Set<String> NAMED = Set.of("Practitioner", "RelatedPerson", "Organization");
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private final DaoRegistry records;
    private final Cache<String, Optional<Sentence>> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT_FOR).build();

    RecordNames(DaoRegistry records) {
        this.records = records;
    }

    @Override
    public Optional<Sentence> of(String reference) {
        return known.get(reference, this::read);
    }

    private Optional<Sentence> read(String reference) {
        IdType id = new IdType(reference);
        if (!id.hasIdPart() || !NAMED.contains(id.getResourceType())) {
            return Optional.empty();
        }
        try {
            return nameOf(records.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }

    private static Optional<Sentence> nameOf(IBaseResource record) {
        if (record instanceof Organization organization && organization.hasName()) {
            StringType name = organization.getNameElement();
            String hindi = name.getTranslation("hi");
            return Optional.of(new Sentence(name.getValue(), hindi == null ? name.getValue() : hindi));
        }
        if (record instanceof Practitioner practitioner) {
            return nameIn(practitioner.getName());
        }
        return record instanceof RelatedPerson person ? nameIn(person.getName()) : Optional.empty();
    }

    /** People may have a name in each script. */
    private static Optional<Sentence> nameIn(List<HumanName> names) {
        List<String> texts = names.stream()
                .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
                .filter(text -> !Utilities.noString(text))
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sentence(
                texts.stream().filter(text -> !isHindi(text)).findFirst().orElse(texts.get(0)),
                texts.stream().filter(RecordNames::isHindi).findFirst().orElse(texts.get(0))));
    }

    private static boolean isHindi(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI);
    }
}
