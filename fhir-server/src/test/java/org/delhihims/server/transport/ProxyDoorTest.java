package org.delhihims.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.junit.jupiter.api.Test;

/** Connections from other machines, which no test on one machine can make. */
class ProxyDoorTest {

    private final Valve next = mock(Valve.class);
    private final Request request = mock(Request.class);
    private final Response response = mock(Response.class);

    @Test
    void theProxyIsLetIn() throws Exception {
        call("10.1.2.3", false);

        verify(next).invoke(request, response);
    }

    @Test
    void whoComesPastTheProxyWithoutTlsIsRefused() throws Exception {
        call("10.1.2.4", false);

        verify(response).sendError(403);
        verify(next, never()).invoke(request, response);
    }

    @Test
    void byTlsOrFromThisMachineAnyoneMayComePastIt() throws Exception {
        call("10.1.2.4", true);
        call("127.0.0.1", false);

        verify(next, org.mockito.Mockito.times(2)).invoke(request, response);
    }

    @Test
    void whatIsNoCertificateIsNone() {
        assertThat(CallerCertificate.passedOn(null)).isEmpty();
        assertThat(CallerCertificate.passedOn("")).isEmpty();
        assertThat(CallerCertificate.passedOn("::")).isEmpty();
        assertThat(CallerCertificate.passedOn(":=:")).isEmpty();
        assertThat(CallerCertificate.passedOn(":bm90aGluZw==:")).isEmpty();
        assertThat(CallerCertificate.passedOn("bm90aGluZw==")).isEmpty();
    }

    private void call(String address, boolean isSecure) throws Exception {
        ProxyRules rules = new ProxyRules(List.of(InetAddress.getByName("10.1.2.3")), false);
        when(request.getRemoteAddr()).thenReturn(address);
        when(request.isSecure()).thenReturn(isSecure);
        Valve door = ProxyDoor.valves(rules).get(0);
        door.setNext(next);
        door.invoke(request, response);
    }
}
