package org.delhihims.slip;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.RecordStore;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceChanges;
import org.delhihims.opd.PlaceState;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * The DocumentReferences by which people find slips: one for each that was given out. Each says in the transaction of the change that
 * its slip does not hold any more, so whoever reads or searches them needs to ask nobody else. That a day is over changes none:
 * {@code context.period} says it.
 */
public final class SlipDocuments implements PlaceChanges {

    private static final String NUMBER = Canonicals.identifierSystem("document");
    private static final String FACILITY = Canonicals.identifierSystem("record-facility");
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final TimeZone DELHI = TimeZone.getTimeZone("Asia/Kolkata");

    /** By this the national health stack finds papers of OPD visits ({@code abdm.md} 2). */
    private static final Coding CONSULTATION =
            new Coding("http://snomed.info/sct", "371530004", "Clinical consultation report");

    private final RecordStore store;
    private final IssuedSlips issued;
    private final Visits visits;
    private final SlipRecords records;

    public SlipDocuments(RecordStore store, IssuedSlips issued, Visits visits, SlipRecords records) {
        this.store = store;
        this.issued = issued;
        this.visits = visits;
        this.records = records;
    }

    /** Keeps a slip that is given out just now, with its DocumentReference, and answers the one that is kept. */
    IssuedSlip enter(Visit visit, String code, Instant now) {
        DocumentReference document = document(visit, now);
        String id = records.identify(document);
        IssuedSlip kept = issued.keep(new IssuedSlip(visit.appointment(), visit.version(), code, now, id));
        if (kept.document().equals(id)) {
            store.write(List.of(document));
        }
        return kept;
    }

    /** As long as a place has a slip it has the same one, however far it has come. */
    @Override
    public void changed(Place place, PlaceState before, LocalDate day) {
        if (!Visit.hasSlip(place.state())) {
            follow(place.receipts().appointment());
        }
    }

    @Override
    public void moved(Place place, LocalDate day) {
        follow(place.receipts().appointment());
    }

    @Override
    public void inAnotherRoom(long session) {
        replanned(session);
    }

    @Override
    public void replanned(long session) {
        issued.appointmentsIn(session).forEach(this::follow);
    }

    private void follow(String appointment) {
        List<IssuedSlip> slips = issued.of(appointment);
        if (slips.isEmpty()) {
            return;
        }
        Optional<Visit> visit = visits.of(appointment).filter(Visit::hasSlip);
        store.write(slips.stream()
                .flatMap(slip -> {
                    DocumentReferenceStatus status =
                            visit.map(now -> statusOf(slip, now)).orElse(DocumentReferenceStatus.ENTEREDINERROR);
                    return records
                            .document(slip.document())
                            .filter(document -> document.getStatus() != status)
                            .map(document -> document.setStatus(status))
                            .stream();
                })
                .toList());
    }

    private static DocumentReferenceStatus statusOf(IssuedSlip slip, Visit now) {
        return slip.version().equals(now.version())
                ? DocumentReferenceStatus.CURRENT
                : DocumentReferenceStatus.SUPERSEDED;
    }

    private static DocumentReference document(Visit visit, Instant now) {
        DocumentReference document = new DocumentReference();
        document.getMeta().addProfile(Canonicals.profile("delhi-document"));
        document.getMeta().addTag(new Coding().setSystem(FACILITY).setCode(visit.facility()));
        document.setMasterIdentifier(numbered(visit.slipNumber() + "." + visit.version()));
        document.addIdentifier(numbered(visit.slipNumber()));
        document.setStatus(DocumentReferenceStatus.CURRENT);
        document.setDocStatus(ReferredDocumentStatus.FINAL);
        CodeableConcept type = new CodeableConcept(CONSULTATION);
        type.setTextElement(bilingual());
        document.setType(type);
        document.setSubject(new Reference("Patient/" + visit.patient()));
        document.setDateElement(new InstantType(Date.from(now), TemporalPrecisionEnum.SECOND, DELHI));
        document.addAuthor(new Reference("Organization/" + visit.facility()));
        document.setCustodian(new Reference("Organization/" + visit.facility()));
        document.addContent().setAttachment(page(visit));
        document.getContext().addRelated(new Reference("Appointment/" + visit.appointment()));
        document.getContext()
                .getPeriod()
                .setStartElement(new DateTimeType(visit.day().toString()))
                .setEndElement(new DateTimeType(visit.day().toString()));
        return document;
    }

    /** No size and no hash: a corrected name makes other bytes, and {@code $opd-slip} lays them out when they are asked for. */
    private static Attachment page(Visit visit) {
        Attachment page = new Attachment();
        page.setContentType("application/pdf");
        page.setUrl("Appointment/" + visit.appointment() + "/$opd-slip");
        page.setTitleElement(bilingual());
        return page;
    }

    private static Identifier numbered(String value) {
        return new Identifier().setSystem(NUMBER).setValue(value);
    }

    private static StringType bilingual() {
        StringType text = new StringType(SlipSentences.TITLE.english());
        Extension translation = text.addExtension().setUrl(TRANSLATION);
        translation.addExtension("lang", new CodeType("hi"));
        translation.addExtension("content", new StringType(SlipSentences.TITLE.hindi()));
        return text;
    }
}
