-- The privacy consents that are in force, written in the transaction that stores the Consent: whoever asks after its commit
-- sees it, on every node. A consent that is taken back has no row. What holds for how long stands in the content.
create table privacy_consent (
    consent_id text primary key,
    patient_id text not null,
    content    text not null
);

create index privacy_consent_patient on privacy_consent (patient_id);
