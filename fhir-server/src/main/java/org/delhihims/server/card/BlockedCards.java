package org.delhihims.server.card;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardNumber;
import org.delhihims.identifier.NumberForm;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.r4.model.Bundle;

/**
 * A blocked card is refused in a search for its holder, and in the condition of a create, as it is in the operations. Residents see
 * none but their own records, so they are not refused.
 */
@Interceptor
public final class BlockedCards implements RequestInterceptor {

    private final CardFinder finder;

    BlockedCards(CardFinder finder) {
        this.finder = finder;
    }

    /** After it is known that the caller may ask at all. */
    private static final int AFTER_POLICY = 150;

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_POLICY)
    public void refuseIfHeldBack(RequestDetails request) {
        if (CardMovers.isResident(request)) {
            return;
        }
        conditionsOf(request).flatMap(BlockedCards::numbersIn).forEach(finder::refuseIfHeldBack);
    }

    /** What a search, or the condition of a create, asks of the identifiers of residents. */
    private static Stream<String> conditionsOf(RequestDetails request) {
        Stream<String> created = request.getResource() instanceof Bundle bundle
                ? bundle.getEntry().stream().map(entry -> entry.getRequest().getIfNoneExist())
                : Stream.ofNullable(request.getHeader(Constants.HEADER_IF_NONE_EXIST));
        Stream<String> searched = request.getParameters().entrySet().stream()
                .filter(asked -> isOfIdentifier(asked.getKey()))
                .flatMap(asked -> Arrays.stream(asked.getValue()));
        return Stream.concat(
                searched,
                created.filter(Objects::nonNull)
                        .flatMap(condition -> Arrays.stream(
                                condition.replaceFirst("^.*\\?", "").split("&")))
                        .filter(condition -> isOfIdentifier(condition.replaceFirst("=.*", "")))
                        .map(condition -> UrlUtil.unescape(condition.replaceFirst("^[^=]*=", ""))));
    }

    private static boolean isOfIdentifier(String parameter) {
        return parameter.equals("identifier") || parameter.endsWith(".identifier") || parameter.endsWith(":identifier");
    }

    /** Of a list of {@code system|value}, those that are card numbers. Without a system any number may be one. */
    private static Stream<CardNumber> numbersIn(String value) {
        return Arrays.stream(value.split(",", -1))
                .filter(one -> !one.contains("|") || one.startsWith(CardNumber.SYSTEM + "|"))
                .map(one -> NumberForm.of(one.substring(one.indexOf('|') + 1)))
                .filter(CardNumber::isValid)
                .map(CardNumber::new);
    }
}
