package org.delhihims.identity;

/** How many people use a phone: a family shares one, and so does a whole camp or the clerk who typed his own. */
@FunctionalInterface
public interface PhoneUse {

    /** How many records have a phone, which is given in the form of {@code NumberForm.ofContact}. */
    int peopleWith(String phone);
}
