package org.delhihims.server.emergency;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.UUID;
import org.delhihims.audit.Names;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.conformance.Outcomes;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells each patient whose record was opened in an emergency: by a Communication in the record, of which apps hear by
 * themselves. Where an act of violence is on record nothing is told, since others may read it ({@code security.md} 4.8).
 */
final class PatientNotices {

    private static final Logger LOG = LoggerFactory.getLogger(PatientNotices.class);

    private static final int AT_ONCE = 20;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d.M.yyyy, HH:mm");

    private final Grants grants;
    private final AbuseRecords abuse;
    private final DaoRegistry records;
    private final Names names;
    private final TransactionOperations transactions;
    private final Clock clock;

    PatientNotices(
            Grants grants,
            AbuseRecords abuse,
            DaoRegistry records,
            Names names,
            TransactionOperations transactions,
            Clock clock) {
        this.grants = grants;
        this.abuse = abuse;
        this.records = records;
        this.names = names;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
    void tell() {
        grants.untold(AT_ONCE).forEach(this::tryToTell);
    }

    /** What fails is tried again the next time, and keeps nobody else from being told. */
    private void tryToTell(UUID grant) {
        try {
            transactions.executeWithoutResult(status -> grants.lockUntold(grant).ifPresent(this::tell));
        } catch (RuntimeException failure) {
            LOG.warn("A patient could not be told of an emergency access", failure);
        }
    }

    private void tell(Grant grant) {
        Instant now = clock.instant();
        boolean isWithheld = abuse.areThereOf(grant.patient());
        if (!isWithheld) {
            records.getResourceDao(Communication.class).create(notice(grant, now), new SystemRequestDetails());
        }
        grants.told(grant.id(), isWithheld, now);
    }

    private Communication notice(Grant grant, Instant now) {
        Communication notice = new Communication();
        notice.setStatus(CommunicationStatus.COMPLETED);
        notice.addCategory().setText("Emergency access");
        notice.setSubject(new Reference("Patient/" + grant.patient()));
        notice.addRecipient(new Reference("Patient/" + grant.patient()));
        notice.setSender(new Reference("Organization/" + grant.facility()));
        notice.setSent(Date.from(now));
        notice.addPayload().setContent(Outcomes.bilingual(sentence(grant, clock.getZone())));
        return notice;
    }

    private Sentence sentence(Grant grant, ZoneId zone) {
        Sentence who = names.of(grant.practitioner()).orElse(new Sentence("A member of staff", "एक कर्मचारी"));
        Sentence where = names.of("Organization/" + grant.facility()).orElse(new Sentence("a hospital", "एक अस्पताल"));
        String when = WHEN.format(grant.made().atZone(zone));
        return new Sentence(
                who.english() + " of " + where.english() + " opened your record in an emergency on " + when
                        + ", because "
                        + grant.reason().because().english()
                        + ". The hospital will check whether there was need of it. If"
                        + " you do not know of it, ask the hospital.",
                where.hindi() + " में " + who.hindi() + " ने " + when + " को आपका रिकॉर्ड आपातकाल में खोला, क्योंकि "
                        + grant.reason().because().hindi()
                        + "। अस्पताल जाँचेगा कि इसकी ज़रूरत थी या नहीं। यदि आपको इसकी"
                        + " जानकारी नहीं है, तो अस्पताल से पूछें।");
    }
}
