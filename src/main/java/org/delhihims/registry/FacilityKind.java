package org.delhihims.registry;

/** What a facility is: the codes of the code system {@code facility-kind}. */
public enum FacilityKind {
    HOSPITAL_GENERAL,
    HOSPITAL_SUPER_SPECIALITY,
    HOSPITAL_MATERNITY_CHILD,
    HOSPITAL_EYE,
    HOSPITAL_DENTAL,
    HOSPITAL_MENTAL_HEALTH,
    HOSPITAL_CANCER,
    HOSPITAL_TRAUMA,
    HOSPITAL_AYUSH,
    HOSPITAL_JAIL,
    MANDIR,
    POLYCLINIC,
    DISPENSARY,
    JAN_AUSHADHI_KENDRA,
    LABORATORY,
    BLOOD_BANK,
    PRIVATE_HOSPITAL,
    NURSING_HOME,
    GOVERNMENT_DEPARTMENT;

    public String code() {
        return Codes.codeOf(this);
    }

    static FacilityKind of(String code) {
        return Codes.constant(FacilityKind.class, code);
    }
}
