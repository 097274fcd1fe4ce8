package org.delhihims.server.pages;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers of pages: nothing from elsewhere, no frame around them, no word of them to others. */
public final class PageHeaders {

    private static final String POLICY =
            "default-src 'self'; script-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    /** For pages whose forms come back here. */
    public static void strict(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, POLICY + "; form-action 'self'");
    }

    /** For pages whose form ends at an app: browsers hold also the redirect after it to the policy. */
    public static void leavingForApps(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, POLICY);
    }

    private static void write(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
