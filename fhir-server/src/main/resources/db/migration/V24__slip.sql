-- Slips that were given out, one for each version of what is printed: one that is printed again has the same signed code.
create table hims.opd_slip (
    appointment_id text not null references hims.opd_place,
    version text not null,
    code text not null,
    issued_at timestamptz not null,
    primary key (appointment_id, version)
);
