-- The Encounter of who came into the room.
alter table hims.opd_place add column encounter_id text;

-- Sessions that nobody has closed are looked for each minute.
create index opd_session_unclosed on hims.opd_session (day) where state not in ('CLOSED', 'CANCELLED');
