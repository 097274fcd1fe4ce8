package org.delhihims.server.merge;

import org.delhihims.identity.KeptApart;
import org.delhihims.merge.PersonPair;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pairs in the table {@code hims.kept_apart}. Somebody who has no record yet is kept apart from nobody. */
final class JdbcKeptApart implements KeptApart {

    private final JdbcClient database;

    JdbcKeptApart(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean contains(Patient one, Patient other) {
        String id = one.getIdElement().getIdPart();
        String otherId = other.getIdElement().getIdPart();
        if (id == null || otherId == null) {
            return false;
        }
        PersonPair pair = new PersonPair(id, otherId);
        return database.sql("select exists (select from hims.kept_apart where first_id = ? and second_id = ?)")
                .params(pair.first(), pair.second())
                .query(Boolean.class)
                .single();
    }
}
