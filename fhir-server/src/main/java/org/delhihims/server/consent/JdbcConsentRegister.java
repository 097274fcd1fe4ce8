package org.delhihims.server.consent;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.delhihims.consent.ConsentRegister;
import org.delhihims.consent.ConsentTable;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register in the table {@code hims.privacy_consent}. It is asked anew each time, so that a revocation holds at once. */
final class JdbcConsentRegister implements ConsentRegister {

    private final JdbcClient database;
    private final FhirContext fhir;

    JdbcConsentRegister(JdbcClient database, FhirContext fhir) {
        this.database = database;
        this.fhir = fhir;
    }

    @Override
    public ConsentTable of(String patientId) {
        List<String> contents = database.sql("select content from hims.privacy_consent where patient_id = ?")
                .param(patientId)
                .query(String.class)
                .list();
        return contents.isEmpty()
                ? ConsentTable.EMPTY
                : ConsentTable.of(contents.stream().map(this::read).toList());
    }

    private Consent read(String content) {
        return fhir.newJsonParser().parseResource(Consent.class, content);
    }

    @Override
    public void keep(Consent consent) {
        database.sql("""
                        insert into hims.privacy_consent (consent_id, patient_id, content) values (?, ?, ?)
                        on conflict (consent_id) do update
                        set patient_id = excluded.patient_id, content = excluded.content
                        """)
                .params(
                        consent.getIdElement().getIdPart(),
                        consent.getPatient().getReferenceElement().getIdPart(),
                        fhir.newJsonParser().encodeResourceToString(consent))
                .update();
    }

    @Override
    public void forget(String consentId) {
        database.sql("delete from hims.privacy_consent where consent_id = ?")
                .param(consentId)
                .update();
    }
}
