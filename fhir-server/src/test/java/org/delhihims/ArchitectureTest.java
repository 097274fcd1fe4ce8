package org.delhihims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

@AnalyzeClasses(packages = "org.delhihims", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of("org.delhihims");

    @ArchTest
    static final ArchRule HAPI_AND_SPRING_STAY_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.delhihims.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ca.uhn.fhir.jpa..",
                    "ca.uhn.fhir.rest..",
                    "jakarta.servlet..",
                    "org.springframework.beans..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.jdbc..",
                    "org.springframework.stereotype..",
                    "org.springframework.transaction..",
                    "org.springframework.web..");

    /** {@code security.md} 3.6; commands are clients of a server, and call what their user names. */
    @ArchTest
    static final ArchRule THERE_IS_ONE_WAY_OUT = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.delhihims.server.outbound..", "org.delhihims.server.bench..", "org.delhihims.server.load..")
            .and()
            .doNotHaveSimpleName("SystemSignIn")
            .and()
            .doNotHaveSimpleName("OperatorJob")
            .should()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.http.HttpClient")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.hc.client5.http.impl.classic.HttpClients")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.rest.client..");

    @ArchTest
    static final ArchRule THE_EDGE_POINTS_ONE_WAY =
            slices().matching("org.delhihims.server.(*)..").should().beFreeOfCycles();

    @Test
    void featuresDependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void theModuleMapIsDrawn() {
        new Documenter(MODULES).writeDocumentation();
    }
}
