package org.delhihims.identifier;

import java.util.Set;
import org.delhihims.card.CardNumber;
import org.delhihims.kernel.Canonicals;

/**
 * The systems by whose numbers patients are known here, each hospital's among them: what IHE calls Patient Identifier Domains.
 *
 * @see <a href="https://profiles.ihe.net/ITI/PIXm/ITI-83.html">IHE PIXm, ITI-83</a>
 */
public final class PatientDomains {

    private static final String HOSPITALS = Canonicals.identifierSystem("uhid") + "/";

    private static final Set<String> COMMON = Set.of(
            CardNumber.SYSTEM,
            ProtectedSystems.ABHA_NUMBER,
            ProtectedSystems.ABHA_NUMBER + "/abha-address",
            ProtectedSystems.UDID,
            Canonicals.identifierSystem("epic"),
            Canonicals.identifierSystem("temporary-patient"));

    private PatientDomains() {}

    public static boolean contains(String system) {
        return COMMON.contains(system)
                || isFollowedByAName(system, HOSPITALS)
                || isFollowedByAName(system, ProtectedSystems.PASSPORTS);
    }

    private static boolean isFollowedByAName(String system, String beginning) {
        return system.startsWith(beginning) && system.length() > beginning.length();
    }
}
