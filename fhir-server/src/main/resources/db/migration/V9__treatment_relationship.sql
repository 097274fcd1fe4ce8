-- Why a facility, or one person there, may see the record of a patient. One row for each thing that shows it.
create table hims.treatment_relationship (
    patient_id  text        not null,
    facility_id text        not null,
    ground      text        not null
        check (ground in ('ENCOUNTER', 'APPOINTMENT', 'REFERRAL', 'CARD', 'BREAK_GLASS')),
    -- What shows it: Encounter/[id], Appointment/[id], ServiceRequest/[id], or the number of a grant.
    evidence    text        not null,
    -- The one person whom it lets in. Null: everybody who treats at the facility.
    account     uuid,
    starts      timestamptz not null,
    -- Null: until what shows it says otherwise.
    ends        timestamptz,
    primary key (evidence, patient_id, facility_id)
);

create index treatment_relationship_patient on hims.treatment_relationship (patient_id, facility_id);

-- Patients of whom a record has a label, or once had one.
create table hims.labelled_patient (
    patient_id text primary key
);
