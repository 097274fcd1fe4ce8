package org.delhihims.server.smart;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set of the authorization server.
 *
 * @param keySetAddresses beginnings of addresses on private networks that clients' keys may be fetched from; on the public
 *     internet every https address of a registration is allowed
 * @param keySetLife how long a client's key set is kept when its server does not say
 * @param securityContact whom to tell of a hole, as an address of mail or web
 */
@ConfigurationProperties("hims.smart")
record SmartRules(List<String> keySetAddresses, Duration keySetLife, String securityContact) {

    SmartRules {
        keySetAddresses = List.copyOf(keySetAddresses);
    }
}
