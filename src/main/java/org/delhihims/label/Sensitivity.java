package org.delhihims.label;

/**
 * Why a record is secret, by the laws of POL-11 to POL-14 of {@code security.md}.
 *
 * @see <a href="https://terminology.hl7.org/CodeSystem-v3-ActCode.html">v3 ActCode: information sensitivity policies</a>
 */
public enum Sensitivity {
    /** HIV/AIDS Act 2017, section 8. */
    HIV("HIV/AIDS information sensitivity", Confidentiality.V),
    /** Mental Healthcare Act 2017, section 23. */
    PSY("psychiatry disorder information sensitivity", Confidentiality.V),
    /** POCSO Act 2012, section 23. */
    SDV("sexual assault, abuse, or domestic violence information sensitivity", Confidentiality.V),
    ETH("substance abuse information sensitivity", Confidentiality.R),
    /** Medical Termination of Pregnancy Act 1971, section 5A. */
    SEX("sexuality and reproductive health information sensitivity", Confidentiality.R),
    STD("sexually transmitted disease information sensitivity", Confidentiality.R),
    GDIS("genetic disease information sensitivity", Confidentiality.R);

    public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final String display;
    private final Confidentiality confidentiality;

    Sensitivity(String display, Confidentiality confidentiality) {
        this.display = display;
        this.confidentiality = confidentiality;
    }

    public String display() {
        return display;
    }

    public Confidentiality confidentiality() {
        return confidentiality;
    }
}
