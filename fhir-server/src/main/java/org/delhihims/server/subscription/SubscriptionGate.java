package org.delhihims.server.subscription;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.util.Date;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.StoredResource;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.outbound.Destinations;
import org.delhihims.server.query.Criteria;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A Subscription that is asked for is put in force when it is stored, or refused with what is wrong: a search that is not
 * offered or cannot be judged from one record alone, an address that the operator has not allowed, an end that has passed.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html">FHIR: Subscription</a>
 */
@Interceptor
public final class SubscriptionGate implements StorageInterceptor {

    private final CriteriaReader searches;
    private final RecordMatcher matcher;
    private final Destinations endpoints;
    private final RuleBook sentences;
    private final Clock clock;

    SubscriptionGate(
            CriteriaReader searches, RecordMatcher matcher, Destinations endpoints, RuleBook sentences, Clock clock) {
        this.searches = searches;
        this.matcher = matcher;
        this.endpoints = endpoints;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.FEATURES)
    public void created(IBaseResource resource, @Nullable RequestDetails caller) {
        judge(resource, caller);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.FEATURES)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails caller) {
        judge(after, caller);
    }

    private void judge(IBaseResource resource, @Nullable RequestDetails caller) {
        boolean isServerItself = caller == null || caller instanceof SystemRequestDetails;
        if (isServerItself || !(resource instanceof Subscription subscription)) {
            return;
        }
        refuseUnlessMatchable(subscription);
        refuseUnlessReachable(subscription);
        if (subscription.getStatus() == SubscriptionStatus.OFF) {
            return;
        }
        Date end = subscription.getEnd();
        refuseUnless(end == null || end.toInstant().isAfter(clock.instant()), "end-has-passed", subscription, "end");
        if (subscription.getStatus() == SubscriptionStatus.REQUESTED) {
            subscription.setStatus(SubscriptionStatus.ACTIVE);
            subscription.setError(null);
        }
    }

    private void refuseUnlessMatchable(Subscription subscription) {
        Criteria criteria = searches.read(String.valueOf(subscription.getCriteria()))
                .orElseThrow(() -> refusal("wrong-criteria", subscription, "criteria"));
        refuseUnless(!criteria.nameNumbers(), "number-in-criteria", subscription, "criteria");
        refuseUnless(matcher.canJudge(criteria), "wrong-criteria", subscription, "criteria");
    }

    private void refuseUnlessReachable(Subscription subscription) {
        Subscription.SubscriptionChannelComponent channel = subscription.getChannel();
        if (channel.getType() == SubscriptionChannelType.RESTHOOK) {
            refuseUnless(
                    endpoints.include(String.valueOf(channel.getEndpoint())),
                    "endpoint-not-allowed",
                    subscription,
                    "channel.endpoint");
        }
        for (int i = 0; i < channel.getHeader().size(); i++) {
            refuseUnless(
                    HookHeader.read(channel.getHeader().get(i).getValueNotNull())
                            .isPresent(),
                    "wrong-format",
                    subscription,
                    "channel.header[" + i + "]");
        }
    }

    private void refuseUnless(boolean good, String refusal, Subscription subscription, String element) {
        if (!good) {
            throw refusal(refusal, subscription, element);
        }
    }

    private Refusal refusal(String refusal, Subscription subscription, String element) {
        String place = StoredResource.inRequest(subscription, "Subscription." + element);
        return new Refusal(RULE, sentences.refusal(refusal, place), place);
    }
}
