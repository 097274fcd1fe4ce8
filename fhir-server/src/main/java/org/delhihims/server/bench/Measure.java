package org.delhihims.server.bench;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** What is measured of the invented Patients, in the unit of its profile. */
enum Measure {
    HAEMOGLOBIN("laboratory", "718-7", "g/dL", 8, 17),
    GLUCOSE("laboratory", "2345-7", "mg/dL", 70, 250),
    CREATININE("laboratory", "2160-0", "mg/dL", 0.5, 3),
    CHOLESTEROL("laboratory", "2093-3", "mg/dL", 120, 280),
    PULSE("vital-signs", "8867-4", "/min", 55, 110),
    BREATHING("vital-signs", "9279-1", "/min", 12, 25),
    OXYGEN("vital-signs", "2708-6", "%", 90, 100),
    TEMPERATURE("vital-signs", "8310-5", "Cel", 36, 40);

    private final String category;
    private final String loinc;
    private final String unit;
    private final double least;
    private final double most;

    Measure(String category, String loinc, String unit, double least, double most) {
        this.category = category;
        this.loinc = loinc;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    String category() {
        return category;
    }

    String loinc() {
        return loinc;
    }

    String unit() {
        return unit;
    }

    /** Some value that a body may have. */
    String some() {
        return String.format(Locale.ROOT, "%.1f", ThreadLocalRandom.current().nextDouble(least, most));
    }
}
