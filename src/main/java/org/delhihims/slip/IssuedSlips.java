package org.delhihims.slip;

import java.util.Optional;

/** The slips that were given out. */
public interface IssuedSlips {

    Optional<IssuedSlip> find(String appointment, String version);

    /** Keeps a slip, and answers the one that is kept: of two that are given out at once for the same version, the first. */
    IssuedSlip keep(IssuedSlip slip);
}
