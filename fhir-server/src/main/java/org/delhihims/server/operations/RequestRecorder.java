package org.delhihims.server.operations;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.server.RequestInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One log line and one measurement for each FHIR request: what was done to which type, with what result, how fast.
 * Neither holds a search value, for search values name people.
 */
@Interceptor
public final class RequestRecorder implements RequestInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger("org.delhihims.requests");

    private final MeterRegistry meters;
    /** To build and find one in the registry for each request is a tenth of a look-up. */
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    private record Kind(String interaction, String type, String status) {}

    RequestRecorder(MeterRegistry meters) {
        this.meters = meters;
    }

    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void completed(ServletRequestDetails request) {
        boolean isKnown = request.getRestOperationType() != null;
        String interaction = isKnown ? request.getRestOperationType().getCode() : "unknown";
        // Of what there is not, anybody could invent any number of names.
        String type = isKnown && request.getResourceName() != null ? request.getResourceName() : "";
        String status = Integer.toString(request.getServletResponse().getStatus());
        Duration took = Duration.ofMillis(request.getRequestStopwatch().getMillis());
        timers.computeIfAbsent(new Kind(interaction, type, status), this::timer).record(took);
        LOG.atInfo()
                .addKeyValue("fhir.request", request.getRequestId())
                .addKeyValue("fhir.interaction", interaction)
                .addKeyValue("fhir.type", type)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", took.toNanos())
                .log("{} {} {} in {} ms", interaction, type, status, took.toMillis());
    }

    private Timer timer(Kind kind) {
        return Timer.builder("fhir.requests")
                .description("FHIR requests by interaction, type and status")
                .tags("interaction", kind.interaction(), "type", kind.type(), "status", kind.status())
                .publishPercentileHistogram()
                .register(meters);
    }
}
