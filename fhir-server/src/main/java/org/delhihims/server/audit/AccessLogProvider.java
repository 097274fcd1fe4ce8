package org.delhihims.server.audit;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import org.delhihims.audit.Access;
import org.delhihims.audit.AccessJson;
import org.delhihims.audit.AccessSentences;
import org.delhihims.audit.Link;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/** {@code Patient/[id]/$access-log}: who saw this record, in plain sentences, the newest first. */
public final class AccessLogProvider implements FhirProvider {

    private static final int USUALLY = 50;
    private static final String COUNT = "_count";
    private static final String BEFORE = "before";
    private static final String OTHERS = "others";

    private final AuditTable table;
    private final AccessSentences words;
    private final RuleBook sentences;

    AccessLogProvider(AuditTable table, AccessSentences words, RuleBook sentences) {
        this.table = table;
        this.words = words;
        this.sentences = sentences;
    }

    @Operation(name = "$access-log", typeName = "Patient", idempotent = true)
    public Parameters log(@IdParam IdType patient, ServletRequestDetails request) {
        String id = patient.getIdPart();
        SentParameters sent = SentParameters.of(request);
        AuditQuestion question = new AuditQuestion().and("patients @> ?::text[]", (Object) new String[] {id});
        for (String before : sent.all(BEFORE)) {
            question.and("ts < ?", timeIn(before));
        }
        if (sent.all(OTHERS).contains("true")) {
            // The event is text in a fixed order of members, in which one that begins so is found without being read as
            // JSON.
            question.and("strpos(event, ?) = 0", "\"fhirUser\":\"Patient/" + id + "\"");
        }
        Parameters log = new Parameters();
        for (Link link : table.find(question, false, 0, countIn(sent))) {
            describe(log.addParameter().setName("access"), link, id);
        }
        return log;
    }

    private void describe(ParametersParameterComponent part, Link link, String patient) {
        Access access = AccessJson.read(link.event());
        part.addPart().setName("when").setValue(new InstantType(Date.from(link.at())));
        part.addPart().setName("sentence").setValue(Outcomes.bilingual(words.of(access, link.at(), patient)));
        part.addPart().setName("emergency").setValue(new BooleanType(access.isEmergency()));
        part.addPart().setName("event").setValue(new Reference("AuditEvent/" + link.shard() + "-" + link.seq()));
    }

    private OffsetDateTime timeIn(String text) {
        try {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", BEFORE), BEFORE);
        }
    }

    private int countIn(SentParameters sent) {
        List<String> given = sent.all(COUNT);
        if (given.isEmpty()) {
            return USUALLY;
        }
        if (given.size() > 1 || !given.get(0).matches("[1-9][0-9]?|1[0-9]{2}|200")) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", COUNT), COUNT);
        }
        return Integer.parseInt(given.get(0));
    }
}
