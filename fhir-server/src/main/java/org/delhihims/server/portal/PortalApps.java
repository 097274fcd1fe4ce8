package org.delhihims.server.portal;

import org.delhihims.server.client.ClientKind;
import org.delhihims.server.client.OwnApps;
import org.delhihims.server.token.Addresses;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/** Registers the portal's two apps under this server's address. */
public final class PortalApps {

    private final OwnApps apps;
    private final Addresses addresses;

    PortalApps(OwnApps apps, Addresses addresses) {
        this.apps = apps;
        this.addresses = addresses;
    }

    @EventListener(ApplicationStartedEvent.class)
    public void register() {
        apps.register(
                ClientKind.PATIENT_APP,
                "hims-portal",
                "Delhi Health Portal",
                "दिल्ली स्वास्थ्य पोर्टल",
                addresses.issuer() + "/app/");
        apps.register(
                ClientKind.STAFF_APP,
                "hims-desk",
                "Delhi HIMS Desk",
                "दिल्ली HIMS डेस्क",
                addresses.issuer() + "/desk/");
    }
}
