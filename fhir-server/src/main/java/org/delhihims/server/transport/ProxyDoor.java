package org.delhihims.server.transport;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets in whom the proxies bring. Who comes past them without TLS is refused, since it could be overheard; the certificate of
 * the caller is read where the proxies pass it on.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9440">RFC 9440: the header Client-Cert</a>
 */
final class ProxyDoor extends ValveBase {

    private final Set<String> proxies;
    private final boolean clientCertificates;

    private ProxyDoor(ProxyRules rules) {
        super(true);
        this.proxies =
                rules.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.toSet());
        this.clientCertificates = rules.clientCertificates();
    }

    /** In the order in which they look at a request. */
    static List<Valve> valves(ProxyRules rules) {
        ProxyDoor door = new ProxyDoor(rules);
        RemoteIpValve callers = new RemoteIpValve();
        callers.setRemoteIpHeader("X-Forwarded-For");
        callers.setProtocolHeader("X-Forwarded-Proto");
        callers.setInternalProxies(door.proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        return List.of(door, callers);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean isProxy = proxies.contains(request.getRemoteAddr());
        if (!isProxy && !request.isSecure() && !isOfThisMachine(request)) {
            response.sendError(Response.SC_FORBIDDEN);
            return;
        }
        if (isProxy && clientCertificates) {
            request.setAttribute(
                    CallerCertificate.ATTRIBUTE, CallerCertificate.passedOn(request.getHeader("Client-Cert")));
        }
        getNext().invoke(request, response);
    }

    private static boolean isOfThisMachine(Request request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
