package org.delhihims.server.transport;

import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks whether the door would be safe before anything is started, so that the operator learns of it at once. */
public final class DoorCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String FORWARDING = "server.forward-headers-strategy";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        Binder settings = Binder.get(environment);
        refuseOtherForwarding(environment);
        Door door = new Door(
                environment.getProperty("server.address", ""),
                hasTls(settings),
                proxy(settings).isDeclared(),
                environment.getProperty("hims.server.public-url", ""));
        door.fault().ifPresent(sentence -> {
            throw new DoorUnsafe(sentence);
        });
    }

    /** Spring's own settings would believe whoever sends the headers, or everybody on a private network. */
    private static void refuseOtherForwarding(Environment environment) {
        boolean isOwn = "none".equalsIgnoreCase(environment.getProperty(FORWARDING, "none"))
                && environment
                        .getProperty("server.tomcat.remoteip.remote-ip-header", "")
                        .isEmpty()
                && environment
                        .getProperty("server.tomcat.remoteip.protocol-header", "")
                        .isEmpty();
        if (!isOwn) {
            throw new DoorUnsafe(
                    "With " + FORWARDING + " or server.tomcat.remoteip it would believe too many what they say"
                            + " of themselves. Set --hims.proxy.addresses to the addresses of the proxy instead.");
        }
    }

    private static boolean hasTls(Binder settings) {
        Ssl tls = settings.bind("server.ssl", Ssl.class).orElse(null);
        return Ssl.isEnabled(tls)
                && (tls.getBundle() != null || tls.getKeyStore() != null || tls.getCertificate() != null);
    }

    private static ProxyRules proxy(Binder settings) {
        try {
            return settings.bind("hims.proxy", ProxyRules.class).orElseGet(() -> new ProxyRules(List.of(), false));
        } catch (BindException e) {
            throw new DoorUnsafe("hims.proxy.addresses is a list of addresses such as 10.1.2.3,10.1.2.4, and"
                    + " hims.proxy.client-certificates is true or false.");
        }
    }
}
