package org.delhihims.server.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.IndexedSearchParamExtractor;
import java.time.Clock;
import java.time.ZoneId;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.access.KeptViews;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.outbound.Destinations;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.r4.model.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SubscriptionWiring {

    @Bean
    Subscribers subscribers(CriteriaReader searches) {
        return new Subscribers(searches);
    }

    @Bean
    Destinations allowedEndpoints(HimsProperties properties) {
        return new Destinations(
                "hims.subscription.endpoints", properties.subscription().endpoints());
    }

    @Bean
    SubscriptionGate subscriptionGate(
            CriteriaReader searches, RecordMatcher matcher, Destinations endpoints, RuleBook sentences, Clock clock) {
        return new SubscriptionGate(searches, matcher, endpoints, sentences, clock);
    }

    @Bean
    Notifications notifications(JdbcClient database) {
        return new Notifications(database);
    }

    @Bean
    Owners subscriptionOwners(JdbcClient database) {
        return new Owners(database);
    }

    @Bean
    SeenRecords seenRecords(DaoRegistry records, Owners owners, KeptViews views) {
        return new SeenRecords(records, owners, views);
    }

    @Bean
    SocketPings socketPings(Subscribers subscribers, Owners owners) {
        return new SocketPings(subscribers, owners);
    }

    @Bean
    RestHook restHook(FhirContext fhir, SeenRecords records, Destinations endpoints) {
        return new RestHook(fhir, records, endpoints);
    }

    @Bean
    Delivery delivery(
            Notifications notifications,
            SeenRecords records,
            RestHook restHook,
            SocketPings websocket,
            HimsProperties properties,
            Clock clock) {
        return new Delivery(
                notifications,
                records,
                restHook,
                websocket,
                properties.subscription().giveUpAfter(),
                clock);
    }

    @Bean
    NotificationWorker notificationWorker(
            IFhirResourceDao<Subscription> subscriptions,
            JdbcClient database,
            Subscribers subscribers,
            Notifications notifications,
            Delivery delivery) {
        return new NotificationWorker(
                new SubscriptionStore(subscriptions, database),
                subscribers,
                notifications,
                delivery,
                Clock.systemUTC());
    }

    @Bean
    RecordMatcher recordMatcher(
            FhirContext fhir, InMemoryResourceMatcher matcher, IndexedSearchParamExtractor extractor) {
        return new RecordMatcher(fhir, matcher, extractor, ZoneId.systemDefault());
    }

    @Bean
    ChangeWatch changeWatch(
            Subscribers subscribers,
            Owners owners,
            Notifications notifications,
            RecordMatcher matcher,
            NotificationWorker worker,
            Clock clock) {
        return new ChangeWatch(subscribers, owners, notifications, matcher, worker::wake, clock);
    }
}
