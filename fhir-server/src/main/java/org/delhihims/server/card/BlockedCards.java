package org.delhihims.server.card;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.stream.Stream;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardNumber;
import org.delhihims.server.RequestInterceptor;

/** A blocked card is refused in a search for its holder, as it is in the operations. */
@Interceptor
public final class BlockedCards implements RequestInterceptor {

    private final CardFinder finder;

    BlockedCards(CardFinder finder) {
        this.finder = finder;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void refuseIfHeldBack(RequestDetails request) {
        if (!"Patient".equals(request.getResourceName())) {
            return;
        }
        request.getParameters().entrySet().stream()
                .filter(asked -> asked.getKey().equals("identifier"))
                .flatMap(asked -> Arrays.stream(asked.getValue()))
                .flatMap(BlockedCards::numbersIn)
                .forEach(finder::refuseIfHeldBack);
    }

    /** Of a list of {@code system|value}, those that are card numbers. Without a system any number may be one. */
    private static Stream<CardNumber> numbersIn(String value) {
        return Arrays.stream(value.split(",", -1))
                .filter(one -> !one.contains("|") || one.startsWith(CardNumber.SYSTEM + "|"))
                .map(one -> one.substring(one.indexOf('|') + 1).replaceAll("[\\s-]", ""))
                .filter(CardNumber::isValid)
                .map(CardNumber::new);
    }
}
