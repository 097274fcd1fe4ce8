package org.delhihims.server.database;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.delhihims.server.HimsProperties;
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
        HikariConfig settings = new HikariConfig();
        // An address may name its user, and the driver believes it before anybody else.
        settings.setJdbcUrl(isSame || owner.getJdbcUrl() == null ? database.getJdbcUrl() : owner.getJdbcUrl());
        settings.setUsername(isSame ? database.getUsername() : owner.getUsername());
        settings.setPassword(isSame ? database.getPassword() : owner.getPassword());
        // Each of some thousand steps asks for a connection; they commit by themselves, for some may not run in a
        // transaction.
        settings.setMaximumPoolSize(2);
        settings.setPoolName("schema");
        try (HikariDataSource connections = new HikariDataSource(settings)) {
            HapiMigrator migrator = new HapiMigrator(
                    SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME, connections, DriverTypeEnum.POSTGRES_9_4);
            migrator.createMigrationTableIfRequired();
            migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
            migrator.migrate();
            if (!isSame) {
                ApplicationUser.grant(connections, database.getUsername());
            }
        }
        return new HapiSchema();
    }

    @Bean
    ExpiredRows expiredRows(JdbcClient database) {
        return new ExpiredRows(database);
    }
}
