package org.delhihims.server.database;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.delhihims.server.HimsProperties;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The database and its tables: HAPI's by HAPI's migrator, ours (schema {@code hims}) by Flyway. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DatabaseWiring {

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
    EmbeddedDatabase embeddedDatabase(HimsProperties properties) throws IOException {
        return EmbeddedDatabase.start(properties.database().directory());
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return database.forApplication();
    }

    /** Made by the owner of the tables, whom the operator may tell from the user who works with them (spring.flyway.user). */
    @Bean
    HapiSchema hapiSchema(JdbcConnectionDetails database, ObjectProvider<FlywayConnectionDetails> owners)
            throws SQLException {
        FlywayConnectionDetails owner = owners.getIfAvailable();
        boolean isSame = owner == null || owner.getUsername() == null;
        // Unpooled connections that commit by themselves: the migrator runs its statements outside any transaction.
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.getJdbcUrl());
        connections.setUser(isSame ? database.getUsername() : owner.getUsername());
        connections.setPassword(isSame ? database.getPassword() : owner.getPassword());
        HapiMigrator migrator = new HapiMigrator(
                SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME, connections, DriverTypeEnum.POSTGRES_9_4);
        migrator.createMigrationTableIfRequired();
        migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
        migrator.migrate();
        if (!isSame) {
            ApplicationUser.grant(connections, database.getUsername());
        }
        return new HapiSchema();
    }

    @Bean
    ExpiredRows expiredRows(JdbcClient database) {
        return new ExpiredRows(database);
    }
}
