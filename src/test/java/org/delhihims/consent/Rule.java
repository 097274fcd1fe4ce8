package org.delhihims.consent;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** A provision as tests write it. */
final class Rule {

    static final String RECIPIENT = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType|IRCP";
    static final String STAFF = "https://delhihims.example/fhir/CodeSystem/staff-role|";
    static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason|";
    static final String ACTION = "http://terminology.hl7.org/CodeSystem/consentaction|";
    static final String TYPE = "http://hl7.org/fhir/resource-types|";
    static final String DEGREE = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|";
    static final String SENSITIVITY = "http://terminology.hl7.org/CodeSystem/v3-ActCode|";

    private final ProvisionComponent provision = new ProvisionComponent();

    static Rule permit() {
        return new Rule().type(ConsentProvisionType.PERMIT);
    }

    static Rule deny() {
        return new Rule().type(ConsentProvisionType.DENY);
    }

    static Rule of(Effect effect) {
        return effect == Effect.PERMIT ? permit() : deny();
    }

    static Rule untyped() {
        return new Rule();
    }

    private Rule type(ConsentProvisionType type) {
        provision.setType(type);
        return this;
    }

    ProvisionComponent provision() {
        return provision;
    }

    /** For everybody a reference such as {@code Organization/gtb} names. */
    Rule to(String... references) {
        for (String reference : references) {
            provision.addActor().setRole(concept(RECIPIENT)).setReference(new Reference(reference));
        }
        return this;
    }

    Rule toRole(String role) {
        provision.addActor().setRole(concept(STAFF + role)).setReference(new Reference().setDisplay("all of them"));
        return this;
    }

    Rule toRoleAt(String role, String reference) {
        provision.addActor().setRole(concept(STAFF + role)).setReference(new Reference(reference));
        return this;
    }

    Rule forPurpose(String... codes) {
        for (String code : codes) {
            provision.addPurpose(coding(REASON + code));
        }
        return this;
    }

    Rule toDo(String... codes) {
        for (String code : codes) {
            provision.addAction(concept(ACTION + code));
        }
        return this;
    }

    Rule onType(String... types) {
        for (String type : types) {
            provision.addClass_(coding(TYPE + type));
        }
        return this;
    }

    Rule onClass(String code) {
        provision.addClass_(coding(code));
        return this;
    }

    Rule onCode(String code) {
        provision.addCode(concept(code));
        return this;
    }

    Rule labelled(String... labels) {
        for (String label : labels) {
            provision.addSecurityLabel(coding((label.length() == 1 ? DEGREE : SENSITIVITY) + label));
        }
        return this;
    }

    Rule onData(ConsentDataMeaning meaning, String reference) {
        provision.addData().setMeaning(meaning).setReference(new Reference(reference));
        return this;
    }

    Rule during(String start, String end) {
        provision.setPeriod(period(start, end));
        return this;
    }

    Rule onDataOf(String start, String end) {
        provision.setDataPeriod(period(start, end));
        return this;
    }

    Rule except(Rule... exceptions) {
        for (Rule exception : exceptions) {
            provision.addProvision(exception.provision);
        }
        return this;
    }

    static Coding coding(String code) {
        int bar = code.indexOf('|');
        return new Coding(code.substring(0, bar), code.substring(bar + 1), null);
    }

    static CodeableConcept concept(String code) {
        return new CodeableConcept(coding(code));
    }

    /** An empty end is open. */
    static Period period(String start, String end) {
        Period period = new Period();
        if (!start.isEmpty()) {
            period.setStartElement(new DateTimeType(start));
        }
        if (!end.isEmpty()) {
            period.setEndElement(new DateTimeType(end));
        }
        return period;
    }
}
