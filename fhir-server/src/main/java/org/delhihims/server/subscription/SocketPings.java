package org.delhihims.server.subscription;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.server.access.Callers;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * The websocket: a client says {@code bind [id]} of a Subscription, is answered {@code bound [id]}, and hears
 * {@code ping [id]} whenever there is something new. Who does not listen is not told later.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html#websocket">FHIR: websockets</a>
 */
final class SocketPings extends TextWebSocketHandler implements Messenger {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int UNSENT_BYTES = 64 * 1024;

    private final Subscribers subscribers;
    private final Owners owners;
    private final Map<String, Set<WebSocketSession>> bound = new ConcurrentHashMap<>();
    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();

    SocketPings(Subscribers subscribers, Owners owners) {
        this.subscribers = subscribers;
        this.owners = owners;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        open.put(session.getId(), new ConcurrentWebSocketSessionDecorator(session, PATIENCE_MILLIS, UNSENT_BYTES));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        WebSocketSession client = open.get(session.getId());
        String id = message.getPayload().strip().replaceFirst("^bind +", "");
        boolean isOffered = message.getPayload().startsWith("bind ")
                && subscribers.find(id).filter(Subscriber::isWebsocket).isPresent()
                && isOwner(session, id);
        if (client == null || !isOffered) {
            session.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        bound.computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet()).add(client);
        client.sendMessage(new TextMessage("bound " + id));
    }

    private boolean isOwner(WebSocketSession session, String subscription) {
        return Callers.of(session.getPrincipal())
                .filter(caller -> owners.of(subscription)
                        .filter(owner -> owner.is(caller))
                        .isPresent())
                .isPresent();
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        WebSocketSession client = open.remove(session.getId());
        bound.values().forEach(clients -> clients.remove(client));
        bound.values().removeIf(Set::isEmpty);
    }

    @Override
    public void tell(Subscriber subscriber, Resource record) {
        for (WebSocketSession client : bound.getOrDefault(subscriber.id(), Set.of())) {
            try {
                client.sendMessage(new TextMessage("ping " + subscriber.id()));
            } catch (IOException | IllegalStateException gone) {
                bound.getOrDefault(subscriber.id(), Set.of()).remove(client);
            }
        }
    }
}
