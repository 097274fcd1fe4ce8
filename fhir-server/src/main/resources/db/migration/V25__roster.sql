-- What is other than planned for a clinic on a day; null is as planned. A leave is stronger than all else that was told.
create table hims.opd_roster_change (
    schedule_id text not null,
    day date not null,
    is_cancelled boolean not null default false,
    room text,
    practitioner text,
    closes time,
    online integer check (online >= 0),
    counter integer check (counter >= 0),
    referral integer check (referral >= 0),
    follow_up integer check (follow_up >= 0),
    priority integer check (priority >= 0),
    told_at timestamptz not null default now(),
    primary key (schedule_id, day)
);

-- Days on which no clinic of a facility sits.
create table hims.opd_holiday (
    facility text not null,
    day date not null,
    told_at timestamptz not null default now(),
    primary key (facility, day)
);

-- A band in which nobody has room any more, for the session was cut or planned otherwise.
alter table hims.opd_band add column is_removed boolean not null default false;
-- Those who wait for another place, before all others.
create index opd_place_waitlist on hims.opd_place (session_id) where state = 'WAITLIST';
