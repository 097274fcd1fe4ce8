-- Whoever looks for a place walks past the bands that nobody can come to any more without reading them.
alter table hims.opd_band add column is_full boolean not null generated always as (
    taken[1] + taken[2] + taken[3] + taken[4] + taken[5]
        >= capacity[1] + capacity[2] + capacity[3] + capacity[4] + capacity[5]) stored;
drop index hims.opd_band_starts;
create index opd_band_open on hims.opd_band (starts) where not is_full;

-- Without a query in it, PostgreSQL puts its expression in its place and calls nothing for each band.
create or replace function hims.opd_left(capacity integer[], taken integer[], is_released boolean, channel integer) returns integer
    language sql immutable parallel safe as $$
    select least(
        case when is_released is true and channel = 1 then 0
             when is_released is true and channel = 2 then capacity[1] - taken[1] + capacity[2] - taken[2]
             else capacity[channel] - taken[channel] end,
        capacity[1] + capacity[2] + capacity[3] + capacity[4] + capacity[5]
            - taken[1] - taken[2] - taken[3] - taken[4] - taken[5])
    $$;
