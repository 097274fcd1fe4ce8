package org.delhihims.server.demo;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.delhihims.opd.TokenDesk;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.client.ClientKind;
import org.delhihims.server.client.OwnSystem;
import org.delhihims.server.conformance.StartContent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few invented residents, a week of their visits and three clinics that they may go to, for whoever tries the server out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hims.demo.load")
class DemoWiring {

    @Bean
    @Order(2)
    StartContent demoPeople(FhirContext fhir) {
        return content("demo", "people.json", fhir);
    }

    /** One of them sits all day and night, for people try things out at any hour. */
    @Bean
    @Order(3)
    @ConditionalOnProperty("hims.demo.clinics")
    StartContent demoClinics(FhirContext fhir) {
        return content("demo-clinics", "clinics.json", fhir);
    }

    /** People who have come to the medicine OPD today, so that there is a line to look at. */
    @Bean
    @Order(4)
    @ConditionalOnProperty("hims.demo.clinics")
    StartContent demoWaiting(FhirContext fhir) {
        return content("demo-waiting", "waiting.json", fhir);
    }

    @Bean
    @ConditionalOnProperty("hims.demo.clinics")
    DemoLine demoLine(TokenDesk tokens, FhirContext fhir) {
        return new DemoLine(
                tokens,
                read("waiting.json", fhir).stream().map(Resource::getIdPart).toList());
    }

    private static StartContent content(String name, String file, FhirContext fhir) {
        return new StartContent(name, "org/delhihims/server/demo/" + file, () -> read(file, fhir));
    }

    @Bean
    OwnSystem demoHospital(JdbcClient database, HimsProperties properties) {
        return new OwnSystem(database, key(properties, "lok-nayak"), ClientKind.HOSPITAL_SYSTEM, "lok-nayak");
    }

    /** A private hospital of the demo's data: the registry has none yet. */
    @Bean
    OwnSystem demoPrivateHospital(JdbcClient database, HimsProperties properties) {
        return new OwnSystem(
                database, key(properties, "private-hospital"), ClientKind.PRIVATE_HOSPITAL, "demo-private-hospital");
    }

    @Bean
    OwnSystem demoGateway(JdbcClient database, HimsProperties properties) {
        return new OwnSystem(database, key(properties, "abdm-gateway"), ClientKind.ABDM_GATEWAY, null);
    }

    private static Path key(HimsProperties properties, String name) {
        return properties.keys().directory().toAbsolutePath().resolve("demo-" + name + ".jwk");
    }

    private static List<Resource> read(String file, FhirContext fhir) {
        try (InputStream content = DemoWiring.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is missing");
            }
            String json = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return fhir.newJsonParser().parseResource(Bundle.class, json).getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
