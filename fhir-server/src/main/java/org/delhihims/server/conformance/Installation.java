package org.delhihims.server.conformance;

import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.springframework.context.SmartLifecycle;

/**
 * Loads what the server stands on before it listens: search parameters first, since they decide how everything after
 * is indexed, then the Delhi guide, then what the features bring.
 */
final class Installation implements SmartLifecycle {

    /** Before the web server, which starts in one of the last phases. */
    private static final int PHASE = 0;

    private static final String PACKAGES = "org/delhihims/*.tgz";

    private final Guide guide;
    private final FhirPackages packages;
    private final ContentInstaller installer;
    private final ISearchParamRegistry searchParameters;
    private final List<StartContent> features;
    private volatile boolean running;

    Installation(
            Guide guide,
            FhirPackages packages,
            ContentInstaller installer,
            ISearchParamRegistry searchParameters,
            List<StartContent> features) {
        this.guide = guide;
        this.packages = packages;
        this.installer = installer;
        this.searchParameters = searchParameters;
        this.features = List.copyOf(features);
    }

    @Override
    public void start() {
        if (installer.install(new StartContent("search-parameters", PACKAGES, guide::searchParameters))) {
            searchParameters.forceRefresh();
        }
        installer.install(new StartContent("guide", PACKAGES, this::definitions));
        features.forEach(installer::install);
        running = true;
    }

    /** Search parameters are loaded already, and the statement of what is required is answered by /metadata. */
    private List<MetadataResource> definitions() {
        return packages.resources().stream()
                .filter(resource -> !(resource instanceof SearchParameter || resource instanceof CapabilityStatement))
                .toList();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
