-- Sessions of clinics, their bands and who has a place. Slots, Appointments and Tasks are the receipts of what stands here.
create table hims.opd_clinic (
    schedule_id text primary key,
    facility text not null,
    service text not null,
    clinic text not null,
    planned_until date not null,
    unique (facility, clinic)
);
create index opd_clinic_planned on hims.opd_clinic (planned_until);

create table hims.opd_session (
    id bigint generated always as identity primary key,
    schedule_id text not null,
    facility text not null,
    service text not null,
    department text not null,
    clinic text not null,
    room text not null,
    practitioner text,
    day date not null,
    state text not null default 'PLANNED',
    last_number integer not null default 0,
    priority_turns integer not null default 0,
    ordinary_turns integer not null default 0,
    -- Seconds that the last people were with the doctor, and that one takes by plan.
    served integer[] not null default '{}',
    planned_seconds integer not null,
    online_until timestamptz,
    unique (schedule_id, day)
);
create index opd_session_service on hims.opd_session (service, day);

-- Arrays are in the order of the channels: online, counter, referral, follow-up, priority.
create table hims.opd_band (
    id bigint generated always as identity primary key,
    session_id bigint not null references hims.opd_session on delete cascade,
    slot_id text not null unique,
    starts timestamptz not null,
    ends timestamptz not null,
    capacity integer[] not null,
    taken integer[] not null default '{0,0,0,0,0}',
    check (starts < ends),
    check (0 <= all (taken)),
    unique (session_id, starts)
);

create table hims.opd_place (
    appointment_id text primary key,
    task_id text not null unique,
    session_id bigint not null references hims.opd_session,
    band_id bigint not null references hims.opd_band,
    patient_id text not null,
    channel text not null,
    lane text not null,
    state text not null,
    queue_state text not null,
    number integer not null,
    -- In the lane: by the band, then by the number. Who was skipped comes back between two others, once.
    position bigint not null,
    returned boolean not null default false,
    issued_at timestamptz not null default now(),
    entered_at timestamptz,
    unique (session_id, number)
);
create index opd_place_waits on hims.opd_place (session_id, lane, position) where queue_state = 'RECEIVED';
create index opd_place_served on hims.opd_place (session_id) where queue_state in ('READY', 'IN_PROGRESS');
-- Nobody waits twice in one session.
create unique index opd_place_patient on hims.opd_place (patient_id, session_id)
    where state not in ('CANCELLED', 'NOSHOW', 'FULFILLED');

-- A caller who asks again with the same key is given what he was given.
create table hims.opd_receipt (
    caller text not null,
    key text not null,
    appointment_id text not null references hims.opd_place,
    primary key (caller, key)
);

-- Why each was called when: what it takes to go through a day again.
create table hims.opd_call (
    session_id bigint not null references hims.opd_session,
    ordinal integer not null,
    number integer not null,
    why text not null,
    priority_turns integer not null,
    ordinary_turns integer not null,
    called_at timestamptz not null,
    primary key (session_id, ordinal)
);
