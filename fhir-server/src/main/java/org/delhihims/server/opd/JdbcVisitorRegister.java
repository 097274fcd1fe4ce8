package org.delhihims.server.opd;

import java.util.Optional;
import org.delhihims.opd.Visitor;
import org.delhihims.opd.VisitorRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the little that a line needs to know from the present version of a Patient, without making a resource of it. */
final class JdbcVisitorRegister implements VisitorRegister {

    private final JdbcClient database;

    JdbcVisitorRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Visitor> visitor(String patient) {
        return database.sql("""
                        select json ->> 'birthDate' as born,
                            json ->> 'deceasedDateTime' is not null or json ->> 'deceasedBoolean' = 'true' as is_dead
                        from hfj_resource r
                        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
                        cross join lateral (select cast(v.res_text_vc as json) as json) as version
                        where r.res_type = 'Patient' and r.fhir_id = ? and r.res_deleted_at is null
                        """)
                .param(patient)
                .query((row, index) -> new Visitor(row.getBoolean("is_dead"), row.getString("born")))
                .optional();
    }
}
