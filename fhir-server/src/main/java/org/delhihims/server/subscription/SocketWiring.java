package org.delhihims.server.subscription;

import org.delhihims.server.HimsProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketWiring implements WebSocketConfigurer {

    private final SocketPings pings;
    private final HimsProperties properties;

    SocketWiring(SocketPings pings, HimsProperties properties) {
        this.pings = pings;
        this.properties = properties;
    }

    /** Pages of other origins are let in only where the operator names them. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(pings, "/websocket")
                .setAllowedOrigins(properties.subscription().origins().toArray(String[]::new));
    }
}
