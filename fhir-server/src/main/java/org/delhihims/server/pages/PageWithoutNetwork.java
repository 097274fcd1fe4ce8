package org.delhihims.server.pages;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;

/**
 * A page that is for everybody, knows nobody, and keeps working in the browser without this server.
 *
 * @param folder its address without a slash at the end, and the folder of its files
 */
public record PageWithoutNetwork(String folder) {

    /** Lets everybody have it, and the browser keep it. */
    public SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher(folder, folder + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    headers.cacheControl(cache -> cache.disable());
                    PageHeaders.strict(headers, page(), file(), worker());
                })
                .build();
    }

    /** Serves it at its folder. */
    public void register(ViewControllerRegistry registry) {
        registry.addRedirectViewController(folder, page());
        registry.addViewController(page()).setViewName("forward:" + file());
    }

    private String page() {
        return folder + "/";
    }

    /** It may load more of itself: a worker is held to the policy that it came with. */
    private String worker() {
        return folder + "/sw.js";
    }

    private String file() {
        return folder + "/index.html";
    }
}
