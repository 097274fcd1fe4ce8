package org.delhihims.server.opd;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.delhihims.card.Residents;
import org.delhihims.credential.SigningKeys;
import org.delhihims.label.CodeRules;
import org.delhihims.opd.BookingDesk;
import org.delhihims.opd.BookingRules;
import org.delhihims.opd.DayEnd;
import org.delhihims.opd.JoinDesk;
import org.delhihims.opd.LeaseDesk;
import org.delhihims.opd.OfferDesk;
import org.delhihims.opd.OpdReceipts;
import org.delhihims.opd.OpdRecords;
import org.delhihims.opd.PlaceChanges;
import org.delhihims.opd.QueueBoard;
import org.delhihims.opd.QueueDesk;
import org.delhihims.opd.ReplayDesk;
import org.delhihims.opd.RescheduleDesk;
import org.delhihims.opd.ServingOrder;
import org.delhihims.opd.ServingRules;
import org.delhihims.opd.SessionLedger;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.opd.StandingDesk;
import org.delhihims.opd.TokenDesk;
import org.delhihims.opd.TransferDesk;
import org.delhihims.opd.VisitorRegister;
import org.delhihims.opd.Visitors;
import org.delhihims.opd.WaitDesk;
import org.delhihims.opd.Waitlist;
import org.delhihims.opd.WaitlistDesk;
import org.delhihims.paper.SlipPrinter;
import org.delhihims.server.conformance.FhirPackages;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.fhir.RecordIds;
import org.delhihims.server.store.ServerStore;
import org.delhihims.slip.NamedDepartments;
import org.delhihims.slip.SlipDesk;
import org.delhihims.slip.SlipDocuments;
import org.delhihims.slip.SlipNames;
import org.delhihims.slip.Visits;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Task;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Receipts are written, and records read, in the server's name: who may ask for a number may not open the record. */
@Configuration(proxyBeanMethods = false)
class OpdWiring {

    private static final int SENDERS = 4;

    @Bean
    SessionLedger sessionLedger(JdbcClient database, Clock clock) {
        return new JdbcSessionLedger(database, clock);
    }

    @Bean
    ServingOrder servingOrder(OpdSettings settings) {
        return new ServingOrder(new ServingRules(settings.priorityWeight(), settings.ordinaryWeight()));
    }

    @Bean
    WaitDesk waitDesk(SessionLedger ledger, ServingOrder order, Clock clock) {
        return new WaitDesk(ledger, order, clock);
    }

    @Bean
    OpdRecords opdRecords(
            IFhirResourceDao<Appointment> appointments,
            IFhirResourceDao<Task> tasks,
            IFhirResourceDao<Encounter> encounters,
            RecordIds ids) {
        return new JpaOpdRecords(appointments, tasks, encounters, ids);
    }

    @Bean
    OpdReceipts opdReceipts(ServerStore store, OpdRecords records, List<PlaceChanges> changes, Clock clock) {
        return new OpdReceipts(store, records, PlaceChanges.all(changes), clock);
    }

    @Bean
    ClinicAccess clinicAccess(
            JdbcClient database,
            IFhirResourceDao<HealthcareService> services,
            IFhirResourceDao<Schedule> schedules,
            RuleBook sentences) {
        return new ClinicAccess(database, services, schedules, sentences);
    }

    @Bean
    VisitorRegister visitorRegister(JdbcClient database) {
        return new JdbcVisitorRegister(database);
    }

    @Bean
    TokenDesk tokenDesk(
            VisitorRegister visitors,
            SessionLedger ledger,
            ServerStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            Clock clock) {
        return new TokenDesk(new Visitors(visitors, clock), ledger, store, receipts, waits, clock);
    }

    @Bean
    QueueProvider queueProvider(
            TokenDesk tokens,
            SessionLedger ledger,
            ServerStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            ServingOrder order,
            QueueBoard board,
            ClinicAccess access,
            RuleBook sentences,
            Clock clock) {
        return new QueueProvider(
                tokens,
                new LeaseDesk(ledger, store, clock),
                new QueueDesk(ledger, store, receipts, order, clock),
                new TransferDesk(ledger, store, receipts, waits, clock),
                board,
                new ReplayDesk(ledger),
                access,
                new OpdArguments(sentences));
    }

    @Bean
    QueueBoard queueBoard(SessionLedger ledger, WaitDesk waits, Clock clock) {
        return new QueueBoard(ledger, waits, clock);
    }

    /** A screen that takes its time holds one of these. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService boardSenders() {
        return Executors.newFixedThreadPool(SENDERS, new CustomizableThreadFactory("board-"));
    }

    @Bean
    BoardStreams boardStreams(
            QueueBoard board,
            FhirContext fhir,
            OpdSettings settings,
            @Qualifier("boardSenders") ExecutorService senders,
            Clock clock) {
        return new BoardStreams(board, fhir, settings.board(), senders, clock);
    }

    @Bean
    BoardController boardController(BoardStreams streams, ClinicAccess access) {
        return new BoardController(streams, access);
    }

    @Bean
    BookingRules bookingRules(OpdSettings settings) {
        return new BookingRules(
                settings.holdFor(), settings.openForOne(), settings.openForAccount(), settings.waitlistNotice());
    }

    @Bean
    BookingDesk bookingDesk(
            VisitorRegister visitors,
            SessionLedger ledger,
            ServerStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            Waitlist waitlist,
            WaitlistDesk waiters,
            BookingRules rules,
            Clock clock) {
        return new BookingDesk(
                new Visitors(visitors, clock), ledger, store, receipts, waits, waitlist, waiters, rules, clock);
    }

    @Bean
    BookingProvider bookingProvider(
            SessionLedger ledger,
            BookingDesk bookings,
            ServerStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            WaitlistDesk waiters,
            JoinDesk joins,
            OpdRecords records,
            ClinicAccess access,
            RuleBook sentences,
            Clock clock) {
        return new BookingProvider(
                new OfferDesk(ledger, clock),
                bookings,
                new RescheduleDesk(ledger, store, receipts, waits, waiters, clock),
                joins,
                new StandingDesk(ledger, store, waits),
                records,
                access,
                new OpdArguments(sentences));
    }

    @Bean
    Visits visits(JdbcClient database) {
        return new JdbcVisits(database);
    }

    @Bean
    JdbcIssuedSlips issuedSlips(JdbcClient database) {
        return new JdbcIssuedSlips(database);
    }

    @Bean
    SlipDocuments slipDocuments(
            ServerStore store,
            JdbcIssuedSlips issued,
            Visits visits,
            IFhirResourceDao<DocumentReference> documents,
            RecordIds ids) {
        return new SlipDocuments(store, issued, visits, new JpaSlipRecords(documents, ids));
    }

    /** They are for everybody. */
    @Bean
    SlipNames slipNames(IFhirResourceDao<Organization> organizations, FhirPackages packages) {
        return new RegisteredNames(organizations, packages);
    }

    /** The person is read in the caller's name. */
    @Bean
    SlipProvider slipProvider(
            IFhirResourceDao<Appointment> appointments,
            Residents residents,
            Visits visits,
            SlipNames names,
            SigningKeys keys,
            JdbcIssuedSlips issued,
            SlipDocuments documents,
            ServerStore store,
            ClinicAccess access,
            RuleBook sentences,
            Clock clock) {
        SlipDesk desk = new SlipDesk(
                visits,
                issued,
                documents,
                store,
                names,
                new NamedDepartments(CodeRules.ofDelhi()),
                keys,
                new SlipPrinter(),
                clock);
        return new SlipProvider(desk, visits, appointments, residents, access, sentences);
    }

    @Bean
    HeldPlacesWorker heldPlacesWorker(BookingDesk bookings) {
        return new HeldPlacesWorker(bookings);
    }

    @Bean
    Waitlist waitlist(JdbcClient database, BookingRules rules) {
        return new JdbcWaitlist(database, rules.waitlistNotice());
    }

    @Bean
    WaitlistDesk waitlistDesk(
            SessionLedger ledger, Waitlist waitlist, OpdReceipts receipts, BookingRules rules, Clock clock) {
        return new WaitlistDesk(ledger, waitlist, receipts, rules, clock);
    }

    @Bean
    JoinDesk joinDesk(
            VisitorRegister visitors,
            SessionLedger ledger,
            Waitlist waitlist,
            WaitlistDesk waiters,
            ServerStore store,
            OpdReceipts receipts,
            BookingRules rules,
            Clock clock) {
        return new JoinDesk(new Visitors(visitors, clock), ledger, waitlist, waiters, store, receipts, rules, clock);
    }

    @Bean
    WaitlistWorker waitlistWorker(JoinDesk joins) {
        return new WaitlistWorker(joins);
    }

    @Bean
    DayEndWorker dayEndWorker(
            SessionLedger ledger, ServerStore store, OpdReceipts receipts, WaitlistDesk waitlist, Clock clock) {
        return new DayEndWorker(new DayEnd(ledger, store, receipts, waitlist, clock));
    }

    @Bean
    SessionPlanner sessionPlanner(SessionLedger ledger, WaitlistDesk waitlist, ServerStore store, JdbcClient database) {
        return new SessionPlanner(new JdbcPlannedSessions(database), ledger, waitlist, store);
    }

    @Bean
    RosterProvider rosterProvider(
            ClinicRoster roster,
            ClinicAccess access,
            IFhirResourceDao<Practitioner> practitioners,
            IFhirResourceDao<PractitionerRole> roles,
            RuleBook sentences) {
        return new RosterProvider(
                roster, access, new DayChangeArguments(new OpdArguments(sentences), practitioners, roles));
    }

    @Bean
    ClinicRoster clinicRoster(
            IFhirResourceDao<Schedule> schedules,
            IFhirResourceDao<HealthcareService> services,
            SessionPlanner planner,
            ServerStore store,
            JdbcClient database,
            OpdSettings settings,
            RuleBook sentences,
            Clock clock) {
        return new ClinicRoster(schedules, services, planner, database, store, settings, sentences, clock);
    }

    @Bean
    QueueGuard queueGuard(SessionLedger ledger, JdbcIssuedSlips slips, Waitlist waitlist, RuleBook sentences) {
        return new QueueGuard(ledger, slips, waitlist, sentences);
    }

    @Bean
    ScheduleInterceptor scheduleInterceptor(ClinicRoster roster) {
        return new ScheduleInterceptor(roster);
    }

    @Bean
    ClinicRosterWorker clinicRosterWorker(ClinicRoster roster) {
        return new ClinicRosterWorker(roster);
    }
}
