package org.delhihims.server.pages;

import java.util.Set;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers of pages: nothing from elsewhere, no frame around them, no word of them to others. */
public final class PageHeaders {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; script-src ";

    private PageHeaders() {}

    /** For pages whose forms come back here; those named may run our own scripts. */
    public static void strict(HeadersConfigurer<HttpSecurity> headers, String... scripted) {
        write(headers, "; form-action 'self'", ReferrerPolicy.NO_REFERRER, scripted);
    }

    /**
     * For pages whose form ends at an app: browsers hold also the redirect after it to the policy. Those named may run our
     * own scripts. Forms say where they come from, for without it a browser's answer at the endpoint would be a stranger's.
     */
    public static void leavingForApps(HeadersConfigurer<HttpSecurity> headers, String... scripted) {
        write(headers, "", ReferrerPolicy.SAME_ORIGIN, scripted);
    }

    private static void write(
            HeadersConfigurer<HttpSecurity> headers, String more, ReferrerPolicy referrers, String... scripted) {
        Set<String> withScripts = Set.of(scripted);
        headers.addHeaderWriter((request, response) -> response.setHeader(
                        "Content-Security-Policy",
                        POLICY + (withScripts.contains(request.getServletPath()) ? "'self'" : "'none'") + more))
                .referrerPolicy(referrer -> referrer.policy(referrers))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
