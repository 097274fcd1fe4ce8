package org.delhihims.server.correction;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import org.delhihims.correction.CorrectionKind;
import org.delhihims.correction.Corrections;
import org.delhihims.server.store.CurrentRequest;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrections as HAPI keeps them, read in the caller's name: what he may not see is not there. */
final class JpaCorrections implements Corrections {

    private final DaoRegistry records;
    private final CurrentRequest caller;
    private final JdbcClient database;

    JpaCorrections(DaoRegistry records, CurrentRequest caller, JdbcClient database) {
        this.records = records;
        this.caller = caller;
        this.database = database;
    }

    @Override
    public Optional<Task> task(String id) {
        return read(new IdType("Task", id)).map(Task.class::cast);
    }

    @Override
    public Optional<Resource> version(String reference, long version) {
        IdType id = new IdType(reference);
        return read(new IdType(id.getResourceType(), id.getIdPart(), Long.toString(version)));
    }

    private Optional<Resource> read(IdType id) {
        try {
            return Optional.of(
                    (Resource) records.getResourceDao(id.getResourceType()).read(id, caller.details()));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }

    /** It is looked for in the server's name, and only among the messages about corrections of this patient's record. */
    @Override
    public Optional<Communication> saidBefore(String patient, List<Identifier> numbers) {
        lock(patient);
        TokenOrListParam known = new TokenOrListParam();
        numbers.forEach(number -> known.add(new TokenParam(number.getSystem(), number.getValue())));
        SearchParameterMap asked = SearchParameterMap.newSynchronous();
        asked.add(Communication.SP_IDENTIFIER, known);
        asked.add(Communication.SP_SUBJECT, new ReferenceParam("Patient/" + patient));
        IFhirResourceDao<Communication> messages = records.getResourceDao(Communication.class);
        return messages.searchForResources(asked, new SystemRequestDetails()).stream()
                .filter(message -> message.getCategory().stream()
                        .anyMatch(category -> CorrectionKind.in(category).isPresent()))
                .findFirst();
    }

    private void lock(String patient) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param("correction of Patient/" + patient)
                .query(Boolean.class)
                .single();
    }
}
