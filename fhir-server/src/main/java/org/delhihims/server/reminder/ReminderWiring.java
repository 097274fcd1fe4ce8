package org.delhihims.server.reminder;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.delhihims.card.Residents;
import org.delhihims.label.CodeRules;
import org.delhihims.opd.PlaceChanges;
import org.delhihims.reminder.Courier;
import org.delhihims.reminder.ReminderDesk;
import org.delhihims.reminder.ReminderText;
import org.delhihims.reminder.Reminders;
import org.delhihims.server.message.DemoMessages;
import org.delhihims.server.message.GatewayRules;
import org.delhihims.server.message.SmsGateway;
import org.delhihims.server.outbound.OperatorCalls;
import org.delhihims.slip.SlipNames;
import org.delhihims.slip.Visits;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** Contacts are read in the server's name: nobody asks for a reminder. */
@Configuration(proxyBeanMethods = false)
class ReminderWiring {

    /** What is due for longer is not sent as it should be, or there are more than the senders can do. */
    private static final Duration LATE = Duration.ofMinutes(5);

    @Bean
    JdbcReminderOutbox reminderOutbox(JdbcClient database) {
        return new JdbcReminderOutbox(database);
    }

    /** Where nobody is told anything, nothing is written. */
    @Bean
    PlaceChanges placeChanges(JdbcReminderOutbox outbox, ReminderSettings settings, Clock clock) {
        return settings.ways().isEmpty() ? PlaceChanges.UNTOLD : new Reminders(outbox, settings.rules(), clock);
    }

    @Bean
    DemoCourier demoCourier(Clock clock) {
        return new DemoCourier(new DemoMessages(clock));
    }

    @Bean
    ReminderWorker reminderWorker(
            JdbcReminderOutbox outbox,
            Visits visits,
            SlipNames names,
            @Qualifier("wholeResidents") Residents residents,
            IFhirResourceDao<RelatedPerson> relations,
            JdbcClient database,
            ReminderSettings settings,
            GatewayRules gateway,
            ObjectProvider<JavaMailSender> mail,
            DemoCourier demo,
            MeterRegistry meters,
            Clock clock) {
        List<Courier> couriers = settings.ways().stream()
                .map(way -> switch (way) {
                    case "sms" -> new SmsCourier(new SmsGateway(gateway, OperatorCalls.client()));
                    case "email" -> new MailCourier(mailServer(mail), settings.mailFrom());
                    case "demo" -> demo;
                    default ->
                        throw new IllegalArgumentException("hims.reminders.ways is of sms, email and demo, not " + way);
                })
                .toList();
        ReminderDesk desk = new ReminderDesk(
                outbox,
                visits,
                new RecordedContacts(residents, relations, database, clock),
                new ReminderText(names, CodeRules.ofDelhi()),
                couriers,
                settings.rules(),
                clock);
        return new ReminderWorker(desk, meters, settings.senders());
    }

    private static JavaMailSender mailServer(ObjectProvider<JavaMailSender> mail) {
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            throw new IllegalArgumentException("hims.reminders.ways names email, and spring.mail.host is missing");
        }
        return server;
    }

    @Bean
    MeterBinder reminderMeasures(JdbcReminderOutbox outbox, Clock clock) {
        return meters -> Gauge.builder(
                        "hims.reminders.late",
                        outbox,
                        due -> due.countDue(clock.instant().minus(LATE)))
                .description("Reminders of OPD visits that were due five minutes ago and are not sent")
                .register(meters);
    }
}
