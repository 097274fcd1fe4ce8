package org.delhihims.server.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.time.Clock;
import org.delhihims.access.EffectivePermission;
import org.delhihims.access.Policy;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.access.RelationshipRules;
import org.delhihims.consent.ConsentRegister;
import org.delhihims.label.Clearance;
import org.delhihims.server.audit.Disclosures;
import org.delhihims.server.client.Clients;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guards around records: each stands on a hook of HAPI and asks plain classes. */
@Configuration(proxyBeanMethods = false)
class GuardWiring {

    /** The age from which a child's record of body and mind is not shown to parents ({@code security.md} 4.7). */
    private static final int PRIVATE_FROM = 12;

    @Bean
    Policy policy() {
        return Policy.ofDelhi();
    }

    @Bean
    Reaches reaches(Policy policy) {
        return new Reaches(policy);
    }

    @Bean
    PatientRecords patientRecords(FhirContext fhir, ISearchParamRegistry parameters) {
        return new PatientRecords(fhir, parameters);
    }

    @Bean
    RelationshipRegister relationshipRegister(JdbcClient database) {
        return new JdbcRelationshipRegister(database);
    }

    @Bean
    RelationshipKeeper relationshipKeeper(
            RelationshipRegister register, IFhirResourceDao<ServiceRequest> requests, Clock clock) {
        return new RelationshipKeeper(new RelationshipRules(clock), register, new Referrals(requests));
    }

    @Bean
    PatientFiles patientFiles(
            RelationshipRegister relationships,
            ConsentRegister consents,
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<RelatedPerson> relatives,
            JdbcClient database,
            Clock clock) {
        return new PatientFiles(relationships, consents, patients, relatives, database, clock);
    }

    @Bean
    Standings standings(PatientFiles files, Clock clock) {
        return new Standings(files, clock);
    }

    @Bean
    PolicyJudge policyJudge(Policy policy, PatientRecords patients, DaoRegistry records, Standings standings) {
        EffectivePermission permission = new EffectivePermission(policy, new Clearance(PRIVATE_FROM));
        return new PolicyJudge(policy, permission, new RecordReader(patients, records), standings);
    }

    @Bean
    LabelledPatients labelledPatients(PatientRecords patients, JdbcClient database) {
        return new LabelledPatients(patients, database);
    }

    @Bean
    ScopeRefusals scopeRefusals(RuleBook sentences) {
        return new ScopeRefusals(sentences);
    }

    @Bean
    ScopeGate scopeGate(ScopeRefusals refusals) {
        return new ScopeGate(refusals);
    }

    @Bean
    PolicyGate policyGate(Policy policy, OpenRecords records, ScopeRefusals refusals) {
        return new PolicyGate(policy, records, refusals);
    }

    @Bean
    OuterFence outerFence(Policy policy, ScopeRefusals refusals) {
        return new OuterFence(policy, refusals);
    }

    @Bean
    ScopeJudge scopeJudge(PatientRecords records, PatientFiles files) {
        return new ScopeJudge(records, files);
    }

    @Bean
    ScopeGuard scopeGuard(ScopeJudge judge, PatientRecords records, ScopeRefusals refusals) {
        return new ScopeGuard(judge, records, refusals);
    }

    @Bean
    EarlierVersions earlierVersions(DaoRegistry records, JdbcClient database) {
        return new EarlierVersions(records, database);
    }

    @Bean
    SeenPatients seenPatients(PolicyJudge judge, ScopeJudge scopes) {
        return new SeenPatients(judge, scopes);
    }

    @Bean
    OpenRecords openRecords(DaoRegistry records, EarlierVersions versions, PolicyJudge judge, ScopeJudge scopes) {
        return new OpenRecords(records, versions, judge, scopes);
    }

    @Bean
    KeptViews keptViews(
            PolicyJudge judge, ScopeJudge scopes, EarlierVersions versions, Clients clients, Disclosures disclosures) {
        return new KeptViews(judge, scopes, versions, clients, disclosures);
    }

    @Bean
    RecordStamp recordStamp(EarlierVersions versions) {
        return new RecordStamp(versions);
    }

    @Bean
    PolicyGuard policyGuard(
            PolicyJudge judge,
            EarlierVersions versions,
            PatientRecords patients,
            RuleBook sentences,
            ScopeRefusals refusals) {
        return new PolicyGuard(judge, versions, new ChangeRules(patients, sentences), refusals);
    }

    @Bean
    ReferenceGuard referenceGuard(Reaches reaches, DaoRegistry types, OpenRecords records, RuleBook sentences) {
        return new ReferenceGuard(reaches, types, records, sentences);
    }

    @Bean
    GoneGuard goneGuard(OpenRecords records, RuleBook sentences) {
        return new GoneGuard(records, sentences);
    }

    @Bean
    RoleStatement roleStatement(Policy policy) {
        return new RoleStatement(policy);
    }

    @Bean
    AnswerGuard answerGuard(Policy policy, PolicyJudge judge, ScopeJudge scopes) {
        return new AnswerGuard(policy, judge, scopes);
    }

    @Bean
    MergedRecords mergedRecords(JdbcClient database, Standings standings) {
        return new MergedRecords(database, standings);
    }

    @Bean
    SearchGuard searchGuard(
            ISearchParamRegistry parameters,
            DaoRegistry records,
            CriteriaReader searches,
            Reaches reaches,
            PatientRecords patients,
            Standings standings,
            PolicyJudge judge,
            OpenRecords open,
            RuleBook sentences,
            ScopeRefusals refusals,
            JdbcClient database) {
        SearchHops hops = new SearchHops(parameters, records, searches, reaches, sentences, database);
        return new SearchGuard(
                reaches,
                new SearchedPatients(patients, open),
                hops,
                standings,
                new VisibleRecords(records, patients, judge),
                open,
                refusals);
    }
}
