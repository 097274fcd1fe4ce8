-- Numbers that a counter was given in advance, for times in which it reaches nobody. Each has its place in its band already.
create table hims.opd_leased_number (
    session_id bigint not null references hims.opd_session,
    number integer not null,
    band_id bigint not null references hims.opd_band,
    channel text not null,
    caller text not null,
    key text not null,
    leased_at timestamptz not null default now(),
    -- Whom it was given to, once that is known here. One that is not given out by the end of the session is void.
    appointment_id text references hims.opd_place,
    primary key (session_id, number)
);
create index opd_leased_number_key on hims.opd_leased_number (caller, key);
