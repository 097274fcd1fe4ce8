package org.delhihims.label;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Labels a record by its own codes, by those of the resources contained in it, by the parts it refers to and by the
 * department where it was recorded. A whole is as secret as its most secret part.
 *
 * <p>Source: {@code security.md} 4.5.
 */
public final class Labeller {

    /** Who provides care, and what is known of things: nothing there is about a patient. */
    private static final Set<String> NOT_OF_A_PATIENT = Set.of(
            "AuditEvent",
            "Endpoint",
            "HealthcareService",
            "Location",
            "Medication",
            "OperationOutcome",
            "Organization",
            "OrganizationAffiliation",
            "Parameters",
            "Practitioner",
            "PractitionerRole",
            "Schedule",
            "Slot",
            "Subscription",
            "Substance");

    /** A form is named by its address and not by a code. */
    private static final String FORM = "QuestionnaireResponse.questionnaire";

    private static final String FORMS = "http://hl7.org/fhir/StructureDefinition/Questionnaire";

    private final CodeRules codes;
    private final Inheritance inheritance = new Inheritance();

    public Labeller(CodeRules codes) {
        this.codes = codes;
    }

    public static boolean isOfAPatient(Resource resource) {
        return !(resource instanceof MetadataResource) && isOfAPatient(resource.fhirType());
    }

    /** The same of a type that defines nothing. */
    public static boolean isOfAPatient(String type) {
        return !NOT_OF_A_PATIENT.contains(type);
    }

    /** The labels of a record, whatever stands in its {@code meta.security}. */
    public Labels of(Resource resource, Records others) {
        return isOfAPatient(resource) ? new Reading(others).of(resource) : Labels.NONE;
    }

    /** What a visit's department stands for; everything recorded there takes it over. */
    public Labels departmentOf(Resource resource) {
        if (!(resource instanceof Encounter encounter)) {
            return Labels.NONE;
        }
        Labels labels = in(encounter.getServiceType());
        for (Base type : encounter.getType()) {
            labels = labels.and(in(type));
        }
        return labels;
    }

    /** What may be taken over from a record: another one is labelled anew only if this has changed. */
    public Labels passedOn(Resource stored) {
        return Labels.in(stored.getMeta().getSecurity()).and(departmentOf(stored));
    }

    /** Whether an element, named by its path without indexes, takes labels over from the record it refers to. */
    public boolean takesOver(String path) {
        return inheritance.by(path).isPresent();
    }

    private Labels in(Base concept) {
        return new Reading(reference -> Optional.empty()).inside(concept, "");
    }

    private final class Reading {

        private final Records others;
        private final Set<String> visited = new HashSet<>();

        Reading(Records others) {
            this.others = others;
        }

        Labels of(Resource resource) {
            return inside(resource, resource.fhirType());
        }

        Labels inside(Base parent, String path) {
            Labels labels = Labels.NONE;
            for (Property property : parent.children()) {
                String child = path + '.' + property.getName().replace("[x]", "");
                for (Base value : property.getValues()) {
                    labels = labels.and(at(child, value));
                }
            }
            return labels;
        }

        private Labels at(String path, Base value) {
            if (value instanceof Meta) {
                return Labels.NONE;
            }
            if (value instanceof Resource resource) {
                return of(resource);
            }
            if (value instanceof Coding coding) {
                return of(path, coding);
            }
            if (value instanceof Reference reference) {
                return by(path, reference);
            }
            if (value instanceof PrimitiveType<?> primitive) {
                return of(path, primitive);
            }
            return inside(value, path);
        }

        private Labels of(String path, Coding coding) {
            if (path.equals("DocumentReference.securityLabel.coding")) {
                // What its author keeps secret is kept secret.
                return Labels.in(List.of(coding));
            }
            return coding.hasSystem() && coding.hasCode()
                    ? codes.of(coding.getSystem(), coding.getCode())
                    : Labels.NONE;
        }

        private Labels of(String path, PrimitiveType<?> primitive) {
            String value = primitive.getValueAsString();
            if (value == null) {
                return Labels.NONE;
            }
            if (path.equals(FORM)) {
                return codes.of(FORMS, value.replaceFirst("\\|.*", ""));
            }
            return path.equals("Composition.confidentiality")
                    ? Labels.in(List.of(new Coding(Confidentiality.SYSTEM, value, null)))
                    : Labels.NONE;
        }

        private Labels by(String path, Reference reference) {
            Labels named = inside(reference, path);
            String target = reference.getReference();
            if (target == null || target.startsWith("#")) {
                return named;
            }
            return inheritance
                    .by(path)
                    .flatMap(taken -> others.find(target)
                            .map(found -> taken == Taken.DEPARTMENT
                                    ? departmentOf(found.resource())
                                    : everythingOf(target, found)))
                    .orElse(Labels.NONE)
                    .and(named);
        }

        private Labels everythingOf(String target, Records.Found found) {
            Resource other = found.resource();
            if (found.isStored() && isOfAPatient(other)) {
                return Labels.in(other.getMeta().getSecurity());
            }
            return visited.add(target) ? of(other) : Labels.NONE;
        }
    }
}
