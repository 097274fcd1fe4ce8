package org.delhihims.server.opd;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.conformance.FhirPackages;
import org.delhihims.slip.SlipNames;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.Utilities;

/** Names of hospitals by their Organizations, and of departments by the code system department. */
final class RegisteredNames implements SlipNames {

    private static final String HINDI = "hi";

    private final IFhirResourceDao<Organization> organizations;
    private final Map<String, Sentence> departments;

    RegisteredNames(IFhirResourceDao<Organization> organizations, FhirPackages packages) {
        this.organizations = organizations;
        this.departments =
                packages
                        .resource(CodeSystem.class, Canonicals.codeSystem("department"))
                        .orElseThrow()
                        .getConcept()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(
                                ConceptDefinitionComponent::getCode,
                                department -> new Sentence(department.getDisplay(), hindiOf(department))));
    }

    @Override
    public Sentence hospital(String organization) {
        StringType name = organizations
                .read(new IdType("Organization", organization), new SystemRequestDetails())
                .getNameElement();
        String hindi = name.getTranslation(HINDI);
        return new Sentence(name.getValue(), Utilities.noString(hindi) ? name.getValue() : hindi);
    }

    @Override
    public Sentence department(String code) {
        return Optional.ofNullable(departments.get(code)).orElseGet(() -> new Sentence(code, code));
    }

    private static String hindiOf(ConceptDefinitionComponent department) {
        return department.getDesignation().stream()
                .filter(designation -> HINDI.equals(designation.getLanguage()))
                .map(CodeSystem.ConceptDefinitionDesignationComponent::getValue)
                .findFirst()
                .orElse(department.getDisplay());
    }
}
