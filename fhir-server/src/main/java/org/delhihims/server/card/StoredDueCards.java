package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.delhihims.card.CardState;
import org.delhihims.card.DueCards;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Due cards by the table {@code hims.card_life}; birth dates by the search of the server. */
final class StoredDueCards implements DueCards {

    private final IFhirResourceDao<Patient> patients;
    private final JdbcClient database;

    StoredDueCards(IFhirResourceDao<Patient> patients, JdbcClient database) {
        this.patients = patients;
        this.database = database;
    }

    @Override
    public List<String> over(LocalDate today, Set<CardState> states, int most) {
        return database.sql("""
                        select resident_id from hims.card_life
                        where not permanent and until < ? and state = any(?) order by until limit ?
                        """)
                .param(today)
                .param(states.stream().map(Enum::name).toArray(String[]::new))
                .param(most)
                .query(String.class)
                .list();
    }

    /** A birth date of which the day is not known is none of these days. */
    @Override
    public List<String> born(LocalDate first, LocalDate last) {
        SearchParameterMap asked = SearchParameterMap.newSynchronous()
                .add(Patient.SP_BIRTHDATE, day(ParamPrefixEnum.STARTS_AFTER, first.minusDays(1)))
                .add(Patient.SP_BIRTHDATE, day(ParamPrefixEnum.ENDS_BEFORE, last.plusDays(1)));
        String[] ids = patients.searchForResourceIds(asked, new SystemRequestDetails()).stream()
                .map(id -> id.getIdPart())
                .toArray(String[]::new);
        return database.sql("""
                        select resident_id from hims.card_life where resident_id = any(?) and state = 'PERMANENT'
                        """).param(ids).query(String.class).list();
    }

    private static DateParam day(ParamPrefixEnum prefix, LocalDate day) {
        return new DateParam(prefix, day.toString());
    }
}
