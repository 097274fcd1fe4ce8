package org.delhihims.opd;

import java.time.Instant;
import java.util.List;
import org.delhihims.scheduling.Channel;

/**
 * What somebody looks for. Several of one kind are alternatives; a kind of which none is named does not matter.
 *
 * @param from bands that end after this
 * @param to bands that begin before this
 * @param departments codes of the code system department
 * @param facilities ids of Organizations
 * @param services ids of HealthcareServices
 * @param practitioners references, such as {@code Practitioner/[id]}
 * @param channel by which door
 * @param most how many bands at the most
 */
public record OfferQuery(
        Instant from,
        Instant to,
        List<String> departments,
        List<String> facilities,
        List<String> services,
        List<String> practitioners,
        Channel channel,
        int most) {

    public OfferQuery {
        departments = List.copyOf(departments);
        facilities = List.copyOf(facilities);
        services = List.copyOf(services);
        practitioners = List.copyOf(practitioners);
    }

    /** Whether any clinic will do. */
    public boolean isAnywhere() {
        return departments.isEmpty() && facilities.isEmpty() && services.isEmpty() && practitioners.isEmpty();
    }

    /** The same wherever it is, until a later time: where somebody may go instead. */
    OfferQuery elsewhere(Instant until, int few) {
        return new OfferQuery(from, until, departments, List.of(), List.of(), List.of(), channel, few);
    }
}
