package org.delhihims.server.export;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import javax.sql.DataSource;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.access.KeptViews;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.r4.model.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ExportWiring {

    @Bean
    ExportJobs exportJobs(JdbcClient database, PlatformTransactionManager transactions) {
        return new ExportJobs(database, new TransactionTemplate(transactions));
    }

    @Bean
    ExportFolder exportFolder(HimsProperties properties) {
        return new ExportFolder(properties.export().directory());
    }

    @Bean
    PatientCompartment patientCompartment(FhirContext fhir, ISearchParamRegistry parameters) {
        return new PatientCompartment(fhir, parameters);
    }

    @Bean
    ExportRun exportRun(
            ExportSelection selection,
            ExportReader reader,
            FhirContext fhir,
            ExportFolder folder,
            HimsProperties properties) {
        return new ExportRun(
                selection,
                reader,
                new ExportEncoder(fhir),
                folder,
                properties.export().linesPerFile());
    }

    @Bean
    ExportSelection exportSelection(DataSource database, PatientCompartment compartment) {
        return new ExportSelection(database, compartment);
    }

    @Bean
    ExportReader exportReader(DaoRegistry records, CriteriaReader searches, KeptViews views) {
        return new ExportReader(records, searches, views);
    }

    @Bean
    ExportMembers exportMembers(DaoRegistry records, JdbcClient database, ExportReader reader, RuleBook sentences) {
        return new ExportMembers(records, database, reader, sentences);
    }

    @Bean
    ExportWorker exportWorker(
            ExportJobs jobs, ExportMembers members, ExportRun run, ExportFolder folder, HimsProperties properties) {
        return new ExportWorker(jobs, members, run, folder, properties.export().keptFor());
    }

    @Bean
    OrderReader orderReader(
            Guide guide,
            PatientCompartment compartment,
            CriteriaReader searches,
            FhirContext fhir,
            RuleBook sentences) {
        return new OrderReader(guide, compartment, searches, fhir, sentences);
    }

    @Bean
    ExportProvider exportProvider(
            OrderReader orders,
            IFhirResourceDao<Group> groups,
            ExportJobs jobs,
            ExportWorker worker,
            RuleBook sentences) {
        return new ExportProvider(orders, groups, jobs, worker, sentences);
    }

    @Bean
    ExportStatusProvider exportStatusProvider(
            ExportJobs jobs, ExportFolder folder, HimsProperties properties, RuleBook sentences) {
        return new ExportStatusProvider(
                jobs, folder, new ExportManifest(jobs), properties.export().keptFor(), sentences);
    }
}
