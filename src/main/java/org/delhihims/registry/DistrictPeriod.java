package org.delhihims.registry;

import java.time.LocalDate;

/** That a facility lay in a district for as long as the district existed: districts change, buildings stay. */
record DistrictPeriod(String facilityId, District district) {

    boolean holdsOn(LocalDate day) {
        return district.existsOn(day);
    }
}
