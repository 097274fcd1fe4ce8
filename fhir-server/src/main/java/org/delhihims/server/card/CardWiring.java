package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.security.SecureRandom;
import java.time.Clock;
import org.delhihims.card.CardClock;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardLedger;
import org.delhihims.card.CardLinks;
import org.delhihims.card.CardMint;
import org.delhihims.card.CardReceipts;
import org.delhihims.card.CardRegister;
import org.delhihims.card.CardSerials;
import org.delhihims.card.HouseholdDesk;
import org.delhihims.card.Residents;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.identifier.NumberMarks;
import org.delhihims.server.store.CurrentRequest;
import org.delhihims.server.store.ServerStore;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.VerificationResult;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CardWiring {

    @Bean
    CardRegister cardRegister(JdbcClient database, NumberMarks marks) {
        return new JdbcCardRegister(database, marks);
    }

    @Bean
    CardSerials cardSerials(JdbcClient database, Clock clock) {
        return new JdbcCardSerials(database, clock);
    }

    @Bean
    CardMint cardMint(Clock clock) {
        return new CardMint(new SecureRandom(), clock);
    }

    @Bean
    @Primary
    Residents residents(IFhirResourceDao<Patient> patients, IFhirResourceDao<Task> tasks, CurrentRequest caller) {
        return new JpaResidents(patients, tasks, caller::details, SystemRequestDetails::new);
    }

    /** As the server keeps them, for those to whom the record is not open yet. */
    @Bean
    Residents wholeResidents(IFhirResourceDao<Patient> patients, IFhirResourceDao<Task> tasks) {
        return new JpaResidents(patients, tasks, SystemRequestDetails::new, SystemRequestDetails::new);
    }

    @Bean
    CardFinder cardFinder(@Qualifier("wholeResidents") Residents residents, CardRegister register) {
        return new CardFinder(residents, register);
    }

    @Bean
    CardDesk cardDesk(
            Residents residents,
            IFhirResourceDao<RelatedPerson> relatives,
            CardRegister register,
            CardSerials serials,
            ServerStore store,
            HimsProperties properties,
            CardMint mint) {
        return new CardDesk(
                residents,
                new JpaGuardians(relatives, mint.clock()),
                register,
                serials,
                store,
                properties.card(),
                mint);
    }

    @Bean
    CardMovers cardMovers(RuleBook sentences) {
        return new CardMovers(sentences);
    }

    @Bean
    HealthCardProvider healthCardProvider(
            CardDesk desk, CardMovers movers, IFhirResourceDao<VerificationResult> surveys, RuleBook sentences) {
        return new HealthCardProvider(desk, movers, surveys, sentences);
    }

    /** Links are written in the server's name: the record that a hospital adds its number to may be another's. */
    @Bean
    CardHolderProvider cardHolderProvider(
            CardReader reader,
            Residents residents,
            CardRegister register,
            IFhirResourceDao<Patient> patients,
            JdbcClient database,
            ServerStore store,
            RuleBook sentences) {
        CardFinder finder = new CardFinder(residents, register);
        CardLinks links = new CardLinks(
                finder, residents, new JpaHospitalNumbers(patients, new TransactionLock(database)), store);
        return new CardHolderProvider(reader, finder, links, sentences);
    }

    /** Households are read and written in the server's name: one that another facility has written is one, too. */
    @Bean
    HouseholdProvider householdProvider(
            Residents residents,
            IFhirResourceDao<Group> groups,
            JdbcClient database,
            ServerStore store,
            CardMovers movers,
            RuleBook sentences,
            Clock clock) {
        JpaHouseholds households = new JpaHouseholds(groups, new TransactionLock(database));
        return new HouseholdProvider(new HouseholdDesk(residents, households, store), movers, sentences, clock);
    }

    @Bean
    BlockedCards blockedCards(CardFinder cardFinder) {
        return new BlockedCards(cardFinder);
    }

    @Bean
    CardLedgerInterceptor cardLedgerInterceptor(
            CardRegister register,
            CardSerials serials,
            @Qualifier("wholeResidents") Residents residents,
            ServerStore store,
            CardMint mint) {
        CardReceipts receipts = new CardReceipts(residents, store, mint);
        return new CardLedgerInterceptor(new CardLedger(register, serials, receipts, mint));
    }

    /** Cards whose day has come are moved in the server's name. */
    @Bean
    CardClockWorker cardClockWorker(
            @Qualifier("wholeResidents") Residents residents,
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<RelatedPerson> relatives,
            CardRegister register,
            CardSerials serials,
            ServerStore store,
            JdbcClient database,
            HimsProperties properties,
            CardMint mint) {
        CardDesk desk = new CardDesk(
                residents,
                new JpaGuardians(relatives, mint.clock()),
                register,
                serials,
                store,
                properties.card(),
                mint);
        return new CardClockWorker(new CardClock(desk, new StoredDueCards(patients, database), mint));
    }
}
