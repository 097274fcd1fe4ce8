package org.delhihims.population;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;

/** A home in FHIR: the address with its district, and the phone. */
final class Homes {

    private Homes() {}

    static Address address(Home home) {
        Locality locality = home.locality();
        Address address = new Address()
                .setUse(AddressUse.HOME)
                .setText(home.hindiText())
                .addLine(home.line())
                .addLine(locality.name().english())
                .setCity("Delhi")
                .setDistrict(locality.districtName())
                .setState("Delhi")
                .setPostalCode(locality.pin())
                .setCountry("IN");
        address.addExtension(Concepts.extension("district", locality.district()));
        locality.subDivision()
                .ifPresent(subDivision -> address.addExtension(Concepts.extension("sub-division", subDivision)));
        return address;
    }

    static ContactPoint phone(Home home) {
        return new ContactPoint()
                .setSystem(ContactPointSystem.PHONE)
                .setUse(ContactPointUse.MOBILE)
                .setValue(home.phone());
    }
}
