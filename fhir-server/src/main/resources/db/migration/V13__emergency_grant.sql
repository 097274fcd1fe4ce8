-- Who has broken the glass, why, and what was thought of it. Its row in treatment_relationship opens the record.
create table hims.emergency_grant (
    id                    uuid        primary key,
    patient_id            text        not null,
    facility_id           text        not null,
    account               uuid        not null,
    practitioner          text        not null,
    reason                text        not null,
    explanation           text        not null,
    -- Null: nothing very restricted is opened.
    sensitive_explanation text,
    made_at               timestamptz not null,
    ends_at               timestamptz not null,
    -- Null: the patient is still to be told.
    told_at               timestamptz,
    withheld              boolean     not null default false,
    verdict               text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED', 'NEEDS_INFORMATION')),
    remark                text,
    reviewer              uuid,
    reviewed_at           timestamptz
);

create index emergency_grant_account on hims.emergency_grant (account, made_at);
create index emergency_grant_facility on hims.emergency_grant (facility_id, made_at);
create index emergency_grant_untold on hims.emergency_grant (made_at) where told_at is null;

alter table hims.treatment_relationship drop constraint treatment_relationship_ground_check;
alter table hims.treatment_relationship add constraint treatment_relationship_ground_check
    check (ground in ('ENCOUNTER', 'APPOINTMENT', 'REFERRAL', 'CARD', 'BREAK_GLASS', 'BREAK_GLASS_SENSITIVE'));
