package org.delhihims.server.smart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.delhihims.server.client.Clients;
import org.delhihims.server.healthcard.HealthCardPaths;
import org.delhihims.server.healthlink.HealthLinkPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * Which pages may call from a browser: any, for what is public; those of registered clients, for everything else. Cookies
 * never come with such calls.
 */
final class Origins implements CorsConfigurationSource {

    private static final Set<String> PUBLIC = Set.of(
            SmartPaths.SMART_CONFIGURATION,
            "/fhir/metadata",
            SmartPaths.KEYS,
            SmartPaths.BRANDS,
            SmartPaths.STYLE,
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server");

    private final Clients clients;
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Origins(Clients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return null;
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedMethods(List.of("*"));
        allowed.setAllowedHeaders(List.of("*"));
        allowed.setExposedHeaders(List.of("Location", "Content-Location", "ETag", "Last-Modified", "Retry-After"));
        allowed.setMaxAge(Duration.ofMinutes(10));
        boolean isPublic = PUBLIC.contains(request.getRequestURI())
                || request.getRequestURI().startsWith(HealthCardPaths.PUBLISHED)
                || request.getRequestURI().startsWith(HealthLinkPaths.LINKS);
        if (isPublic) {
            allowed.addAllowedOrigin(CorsConfiguration.ALL);
        } else if (known.get(origin, clients::isOrigin)) {
            allowed.addAllowedOrigin(origin);
        }
        return allowed;
    }
}
