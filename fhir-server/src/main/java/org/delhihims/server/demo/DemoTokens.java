package org.delhihims.server.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.server.client.ClientKind;
import org.delhihims.server.client.OwnSystem;
import org.delhihims.server.client.SystemSignIn;
import org.delhihims.server.pages.Loopback;
import org.delhihims.server.token.Addresses;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Signs in as the system of Lok Nayak Hospital, of a private hospital or of the national gateway for whoever tries the demo
 * out, by the way that a real one goes. It answers callers on this machine alone, and there is none of it outside the demo.
 */
@RestController
@ConditionalOnProperty("hims.demo.load")
final class DemoTokens {

    private final List<OwnSystem> systems;
    private final Addresses addresses;
    private final Map<ClientKind, SystemSignIn> signIns = new ConcurrentHashMap<>();

    DemoTokens(List<OwnSystem> systems, Addresses addresses) {
        this.systems = List.copyOf(systems);
        this.addresses = addresses;
    }

    @GetMapping(path = "/demo/token", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(HttpServletRequest request) throws IOException {
        return token(ClientKind.HOSPITAL_SYSTEM.code(), request);
    }

    @GetMapping(path = "/demo/token/{kind}", produces = MediaType.TEXT_PLAIN_VALUE)
    synchronized String token(@PathVariable String kind, HttpServletRequest request) throws IOException {
        OwnSystem system = systems.stream()
                .filter(one -> one.kind().code().equals(kind) && Loopback.isCaller(request))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SystemSignIn signIn = signIns.get(system.kind());
        if (signIn == null) {
            signIn = new SystemSignIn(
                    URI.create(addresses.fhirBase()),
                    system.register(),
                    system.key(),
                    system.kind().widestScopes());
            signIns.put(system.kind(), signIn);
        }
        return signIn.token();
    }
}
