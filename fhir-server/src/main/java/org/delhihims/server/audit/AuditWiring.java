package org.delhihims.server.audit;

import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.delhihims.audit.AccessSentences;
import org.delhihims.audit.Names;
import org.delhihims.audit.QueryText;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.http.FaultText;
import org.delhihims.server.secrets.KeyFolder;
import org.delhihims.server.secrets.SecretBox;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

    private static final int HASH_LENGTH = 22;

    @Bean
    AuditKeys auditKeys(KeyFolder keys) {
        return new AuditKeys(keys);
    }

    @Bean
    QueryText queryText(SecretBox secrets) {
        return new QueryText(value -> "hmac:" + secrets.mac("audit:" + value).substring(0, HASH_LENGTH));
    }

    @Bean
    @DependsOnDatabaseInitialization
    AuditWriter auditWriter(JdbcConnectionDetails database, AuditKeys keys, AuditRules rules, Clock clock) {
        CheckpointFiles files = new CheckpointFiles(rules.checkpoints(), keys.ofCheckpoints());
        return new AuditWriter(
                connections(database, rules), keys.hashing(), new Checkpoints(files, clock)::add, rules, clock);
    }

    /** Of no pool: the writer's connection holds a lock for as long as it lives. */
    private static DataSource connections(JdbcConnectionDetails database, AuditRules rules) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.getJdbcUrl());
        connections.setUser(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setApplicationName("delhi-hims audit");
        connections.setSocketTimeout(Math.toIntExact(rules.patience().toSeconds() + 1));
        connections.setTcpKeepAlive(true);
        return connections;
    }

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(
            AuditWriter writer, Accessors accessors, QueryText queries, FaultText faults) {
        FilterRegistrationBean<AuditFilter> filter = new FilterRegistrationBean<>(
                new AuditFilter(writer, deed -> new AuditTrail(accessors, deed), queries, faults));
        filter.addUrlPatterns("/fhir/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Disclosures disclosures(AuditWriter writer) {
        return new Disclosures(writer);
    }

    @Bean
    AuditCapture auditCapture(QueryText queries) {
        return new AuditCapture(queries);
    }

    @Bean
    AuditEventProvider auditEventProvider(
            JdbcClient database, RuleBook sentences, IInterceptorBroadcaster hooks, Accessors accessors, Clock clock) {
        return new AuditEventProvider(
                new AuditTable(database), new AuditQuestionReader(sentences, clock.getZone()), hooks, accessors);
    }

    @Bean
    Names recordNames(DaoRegistry records) {
        return new RecordNames(records);
    }

    @Bean
    AccessLogProvider accessLogProvider(JdbcClient database, Names names, RuleBook sentences, Clock clock) {
        AccessSentences words = new AccessSentences(names, clock.getZone());
        return new AccessLogProvider(new AuditTable(database), words, sentences);
    }

    @Bean
    AuditedWrites auditedWrites(JdbcClient database, AuditWriter writer) {
        return new AuditedWrites(new AuditIntents(database, writer));
    }
}
