package org.delhihims.population;

/** How tall and how heavy a person is. A child grows; an adult stays as he is, apart from what the scales add or take. */
record Body(double adultHeight, double bodyMassIndex) {

    private static final int GROWN = 18;
    private static final double CHILD_MASS_INDEX = 15.8;

    static Body of(Resident resident, boolean obese, Chance chance) {
        double height = resident.isFemale() ? chance.bell(153, 5.5) : chance.bell(166, 6);
        double index = obese ? chance.bell(32, 1.8) : chance.bell(23, 2.6);
        return new Body(height, Math.max(15.5, index));
    }

    /** In cm. A newborn measures fifty, a child of four a metre. */
    double heightAt(double age) {
        if (age >= GROWN) {
            return adultHeight;
        }
        double ofAdult = age < 1 ? 0.30 + 0.14 * age : age < 4 ? 0.44 + 0.055 * (age - 1) : 0.605 + 0.0283 * (age - 4);
        return adultHeight * Math.min(1, ofAdult);
    }

    /** In kg. */
    double weightAt(double age) {
        double metres = heightAt(age) / 100;
        double grown = Math.max(0, Math.min(1, (age - 6) / (GROWN - 6)));
        double newborn = Math.max(0, 1 - age * 2);
        double index = CHILD_MASS_INDEX + (bodyMassIndex - CHILD_MASS_INDEX) * grown - 3.5 * newborn;
        return index * metres * metres;
    }
}
