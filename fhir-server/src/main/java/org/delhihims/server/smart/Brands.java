package org.delhihims.server.smart;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.Date;
import java.util.List;
import org.delhihims.server.token.Addresses;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Endpoint;
import org.hl7.fhir.r4.model.Endpoint.EndpointStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The brands by which residents find this server in their apps: the facilities, and the one endpoint that serves all.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html">SMART: user-access brands</a>
 */
final class Brands {

    private static final String BRAND = "http://hl7.org/fhir/smart-app-launch/StructureDefinition/user-access-brand";
    private static final String BUNDLE =
            "http://hl7.org/fhir/smart-app-launch/StructureDefinition/user-access-brands-bundle";
    private static final String ENDPOINT =
            "http://hl7.org/fhir/smart-app-launch/StructureDefinition/user-access-endpoint";
    private static final String VERSION = "http://hl7.org/fhir/StructureDefinition/endpoint-fhir-version";
    private static final int MOST = 2_000;

    private final IFhirResourceDao<Organization> organizations;
    private final Addresses addresses;

    Brands(IFhirResourceDao<Organization> organizations, Addresses addresses) {
        this.organizations = organizations;
        this.addresses = addresses;
    }

    Bundle bundle() {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        bundle.getMeta().addProfile(BUNDLE);
        List<Organization> facilities = facilities();
        bundle.setTimestamp(facilities.stream()
                .map(facility -> facility.getMeta().getLastUpdated())
                .max(Date::compareTo)
                .orElseGet(() -> new Date(0)));
        bundle.addEntry().setFullUrl(addresses.fhirBase() + "/Endpoint/hims").setResource(endpoint());
        facilities.forEach(facility -> bundle.addEntry()
                .setFullUrl(addresses.fhirBase() + "/Organization/"
                        + facility.getIdElement().getIdPart())
                .setResource(brand(facility)));
        return bundle;
    }

    private List<Organization> facilities() {
        SearchParameterMap active =
                new SearchParameterMap().add("active", new TokenParam("true")).setLoadSynchronousUpTo(MOST);
        return organizations.search(active, new SystemRequestDetails()).getResources(0, MOST).stream()
                .map(Organization.class::cast)
                .toList();
    }

    private Resource endpoint() {
        Endpoint endpoint = new Endpoint()
                .setStatus(EndpointStatus.ACTIVE)
                .setConnectionType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/endpoint-connection-type", "hl7-fhir-rest", null))
                .setName("Delhi HIMS")
                .setAddress(addresses.fhirBase());
        endpoint.setId("hims");
        endpoint.getMeta().addProfile(ENDPOINT);
        endpoint.addExtension(VERSION, new org.hl7.fhir.r4.model.CodeType("4.0.1"));
        endpoint.addContact()
                .setValue(addresses.issuer())
                .setSystem(org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem.URL);
        endpoint.addPayloadType(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/endpoint-payload-type", "none", null)));
        return endpoint;
    }

    private static Resource brand(Organization facility) {
        Organization brand = new Organization().setActive(true).setName(facility.getName());
        brand.setId(facility.getIdElement().getIdPart());
        brand.getMeta().addProfile(BRAND);
        brand.setAlias(facility.getAlias());
        brand.setIdentifier(facility.getIdentifier());
        brand.setAddress(facility.getAddress());
        brand.setTelecom(facility.getTelecom());
        brand.addEndpoint(new Reference("Endpoint/hims"));
        return brand;
    }
}
