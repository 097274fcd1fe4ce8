package org.delhihims.population;

import java.util.List;

/** What happens at a visit besides talking: signs are measured, samples taken, medicines prescribed. */
record Care(Reception reception, Laboratory laboratory, Pharmacy pharmacy) {

    /** What is to be done at a visit. */
    record Orders(List<String> signs, List<String> tests, List<String> remedies) {}

    void give(Visit visit, Body body, Orders orders, boolean ill, Chance chance) {
        VitalSigns.measure(visit, body, orders.signs(), chance);
        laboratory.test(visit, orders.tests(), ill, chance);
        pharmacy.prescribe(visit, orders.remedies(), chance);
    }
}
