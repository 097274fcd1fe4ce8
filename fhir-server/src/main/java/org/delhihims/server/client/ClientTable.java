package org.delhihims.server.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients in the table {@code hims.client}. */
final class ClientTable implements Clients {

    private final JdbcClient database;
    private final ObjectMapper json =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    ClientTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<ClientRegistration> client(String clientId) {
        // PostgreSQL takes no text with this character, and nobody is registered under one.
        if (clientId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.sql("""
                        select registration from hims.client c where client_id = ? and not exists
                        (select from hims.revocation r where r.kind = 'CLIENT' and r.subject = c.client_id)
                        """).param(clientId).query(String.class).optional().map(this::read);
    }

    @Override
    public boolean isOrigin(String origin) {
        return database.sql("select exists (select from hims.client where jsonb_exists(registration -> 'origins', ?))")
                .param(origin)
                .query(Boolean.class)
                .single();
    }

    List<ClientRegistration> all() {
        return database
                .sql("select registration from hims.client order by client_id")
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    /** Registers a client; false if there is one of this id, or another system of its facility. */
    boolean add(ClientRegistration client) {
        return database.sql("""
                        insert into hims.client (client_id, kind, facility, registration) values (?, ?, ?, ?::jsonb)
                        on conflict do nothing
                        """)
                        .params(client.clientId(), client.kind().code(), client.facility(), write(client))
                        .update()
                == 1;
    }

    /** Removes a client and all that it was granted; false if there is none. */
    boolean remove(String clientId) {
        return database.sql("delete from hims.client where client_id = ?")
                        .param(clientId)
                        .update()
                == 1;
    }

    /** Takes back all that a client was given, until it is unblocked; false if there is no such client. */
    boolean block(String clientId) {
        return database.sql("""
                        insert into hims.revocation (kind, subject)
                        select 'CLIENT', client_id from hims.client where client_id = ? on conflict do nothing
                        """).param(clientId).update() == 1;
    }

    boolean unblock(String clientId) {
        return database.sql("delete from hims.revocation where kind = 'CLIENT' and subject = ?")
                        .param(clientId)
                        .update()
                == 1;
    }

    boolean isBlocked(String clientId) {
        return database.sql("select exists (select from hims.revocation where kind = 'CLIENT' and subject = ?)")
                .param(clientId)
                .query(Boolean.class)
                .single();
    }

    boolean isOrganization(String id) {
        return database.sql("""
                        select exists (select from public.hfj_resource
                        where res_type = 'Organization' and fhir_id = ? and res_deleted_at is null)
                        """).param(id).query(Boolean.class).single();
    }

    private ClientRegistration read(String text) {
        try {
            return json.readValue(text, ClientRegistration.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(ClientRegistration client) {
        try {
            return json.writeValueAsString(client);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
