package org.delhihims.server.bundle;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What every Bundle of requests must be, and every entry in it. */
final class BundleRules {

    private final RuleBook sentences;
    private final int largest;

    BundleRules(RuleBook sentences, int largest) {
        this.sentences = sentences;
        this.largest = largest;
    }

    void refuseUnlessRequests(Bundle bundle) {
        if (bundle.getType() != BundleType.TRANSACTION && bundle.getType() != BundleType.BATCH) {
            throw new Refusal(INVALID, sentences.refusal("wrong-code", "Bundle.type"), "Bundle.type");
        }
        if (bundle.getEntry().size() > largest) {
            throw Outcomes.refusal(413, IssueType.TOOLONG, sentences.refusal("too-large", ""), "Bundle.entry");
        }
    }

    /** Refuses an entry that is no request. */
    void refuseUnlessRequest(EntryPlace place, EntryAddress address) {
        BundleEntryRequestComponent request = place.entry().getRequest();
        if (request.getMethod() == null || request.getMethod() == HTTPVerb.NULL) {
            throw refusal("required-element", place, "request.method");
        }
        if (!request.hasUrl()) {
            throw refusal("required-element", place, "request.url");
        }
        if (!address.isRelative()) {
            throw refusal("wrong-format", place, "request.url");
        }
        boolean hasBody = request.getMethod() == HTTPVerb.PUT
                || request.getMethod() == HTTPVerb.PATCH
                || (request.getMethod() == HTTPVerb.POST && address.rest().isEmpty());
        if (hasBody && !place.entry().hasResource()) {
            throw refusal("required-element", place, "resource");
        }
        if (request.getMethod() == HTTPVerb.HEAD) {
            throw notOffered(place, "request.method");
        }
    }

    Refusal refusal(String code, EntryPlace place, String part) {
        return new Refusal(INVALID, sentences.refusal(code, place.path(part)), place.path(part));
    }

    BaseServerResponseException notOffered(EntryPlace place, String part) {
        return Outcomes.refusal(405, IssueType.NOTSUPPORTED, sentences.refusal("not-supported", ""), place.path(part));
    }
}
