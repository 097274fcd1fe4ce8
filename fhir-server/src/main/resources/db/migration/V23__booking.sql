-- Who has booked a place, and until when one that is held is held.
alter table hims.opd_place add column account text;
alter table hims.opd_place add column held_until timestamptz;
create index opd_place_held on hims.opd_place (held_until) where state = 'PENDING';
create index opd_place_account on hims.opd_place (account) where state in ('PENDING', 'BOOKED');
create index opd_session_day on hims.opd_session (day, department);
create index opd_band_starts on hims.opd_band (starts);

-- How many places a channel has left, as org.delhihims.scheduling.Places has it: 1 is online, 2 the counter.
create function hims.opd_left(capacity integer[], taken integer[], is_released boolean, channel integer) returns integer
    language sql immutable as $$
    select least(
        case when is_released is true and channel = 1 then 0
             when is_released is true and channel = 2 then capacity[1] - taken[1] + capacity[2] - taken[2]
             else capacity[channel] - taken[channel] end,
        (select sum(c) from unnest(capacity) c) - (select sum(t) from unnest(taken) t))::integer
    $$;
