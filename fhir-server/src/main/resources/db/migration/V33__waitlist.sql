-- Those who have joined the waitlist of a clinic, in the order of joining. Who is given a place has one in hims.opd_place, with the same
-- Appointment. Those whose session was cut stand there all along, and go before all of these.
create table hims.opd_waitlist (
    joined bigint generated always as identity primary key,
    appointment_id text not null unique,
    facility text not null,
    service text not null,
    -- The one clinic that it must be; null if any clinic of the service will do.
    schedule_id text,
    patient_id text not null,
    channel text not null,
    lane text not null,
    account text,
    span_from timestamptz not null,
    span_until timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'PLACED', 'ENDED')),
    caller text,
    key text,
    joined_at timestamptz not null default now(),
    check (span_from < span_until),
    unique (caller, key)
);
-- Nobody waits twice at one service.
create unique index opd_waitlist_patient on hims.opd_waitlist (patient_id, service) where state = 'WAITING';
create index opd_waitlist_service on hims.opd_waitlist (service, joined) where state = 'WAITING';
create index opd_waitlist_account on hims.opd_waitlist (account) where state = 'WAITING';
create index opd_waitlist_until on hims.opd_waitlist (span_until) where state = 'WAITING';
