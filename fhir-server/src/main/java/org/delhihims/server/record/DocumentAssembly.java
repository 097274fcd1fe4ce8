package org.delhihims.server.record;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Gathers a composition and all it refers to, and what those refer to, each once, in the caller's name. */
final class DocumentAssembly {

    /** More than any hospital stay; whoever reaches it has not a document but a database before him. */
    private static final int MOST = 1000;

    private final DaoRegistry records;
    private final Guide guide;
    private final RuleBook sentences;
    private final Clock clock;

    DocumentAssembly(DaoRegistry records, Guide guide, RuleBook sentences, Clock clock) {
        this.records = records;
        this.guide = guide;
        this.sentences = sentences;
        this.clock = clock;
    }

    Bundle of(IdType composition, RequestDetails caller) {
        Map<String, Resource> parts = new LinkedHashMap<>();
        Resource first = read(composition, caller);
        parts.put(nameOf(first.getIdElement()), first);
        Deque<Resource> unread = new ArrayDeque<>(parts.values());
        while (!unread.isEmpty()) {
            Resource part = unread.remove();
            References.in(part).forEach((path, target) -> {
                if (!parts.containsKey(nameOf(target))) {
                    target(target, part == first ? path : "", caller).ifPresent(found -> {
                        parts.put(nameOf(target), found);
                        unread.add(found);
                    });
                }
            });
            if (parts.size() > MOST) {
                throw new Refusal(RULE, sentences.refusal("too-large", "$document"));
            }
        }
        return document(parts, caller.getFhirServerBase());
    }

    /** What the composition itself refers to must be there; what lies behind is taken as far as it is. */
    private Optional<Resource> target(IdType target, String pathInComposition, RequestDetails caller) {
        try {
            return Optional.of(read(target, caller));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            if (pathInComposition.isEmpty()) {
                return Optional.empty();
            }
            throw new Refusal(
                    RULE, sentences.refusal("unknown-reference-target", pathInComposition), pathInComposition);
        }
    }

    private Resource read(IdType id, RequestDetails caller) {
        if (!guide.types().contains(id.getResourceType())) {
            throw new ResourceNotFoundException(id);
        }
        return (Resource) records.getResourceDao(id.getResourceType()).read(id, caller);
    }

    private static String nameOf(IdType id) {
        return id.getResourceType() + "/" + id.getIdPart();
    }

    private Bundle document(Map<String, Resource> parts, String base) {
        Bundle document = new Bundle().setType(BundleType.DOCUMENT).setTimestamp(Date.from(clock.instant()));
        document.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
        parts.forEach((name, part) ->
                document.addEntry().setFullUrl(base + "/" + name).setResource(part));
        return document;
    }
}
