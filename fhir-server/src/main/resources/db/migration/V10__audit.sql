-- Every access to records, one row each, in chains that no one can change unseen: see org.delhihims.audit. There is a partition
-- for each month, so that what has had its time can be taken away whole.
create table hims.audit_log (
    -- The chain. Each has one writer at a time, which holds an advisory lock on its number.
    shard     int         not null,
    seq       bigint      not null,
    ts        timestamptz not null,
    -- Whose records were concerned, for "who saw my record". The event names them too, and the chain holds them together.
    patients  text[]      not null,
    -- Canonical JSON. It is text, since jsonb would not give back the bytes that were hashed.
    event     text        not null,
    prev_hash bytea       not null,
    hash      bytea       not null,
    primary key (shard, seq, ts)
) partition by range (ts);

create index audit_log_time on hims.audit_log (ts);
create index audit_log_patients on hims.audit_log using gin (patients);

-- What a transaction has written and nobody has answered for yet. A row is written in that transaction, and goes when its
-- events are in a chain; what a server leaves that is killed between the two is chained by the next.
create table hims.audit_intent (
    id      uuid        primary key,
    shard   int         not null,
    run     uuid        not null,
    events  text[]      not null,
    made_at timestamptz not null default now()
);

create function hims.audit_log_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'hims.audit_log only grows' using errcode = 'insufficient_privilege';
end
$$;

-- Row triggers of a partitioned table hold for its partitions; those on truncate do not, so each partition is given its own.
create trigger audit_log_no_change before update or delete on hims.audit_log
    for each row execute function hims.audit_log_only_grows();
create trigger audit_log_no_truncate before truncate on hims.audit_log
    for each statement execute function hims.audit_log_only_grows();

-- Makes the partition of a month if there is none.
create function hims.audit_month(month date) returns void language plpgsql security definer set search_path = hims, pg_temp as $$
declare
    first date := date_trunc('month', month)::date;
    part  text := 'audit_log_' || to_char(first, 'YYYYMM');
begin
    perform pg_advisory_xact_lock(hashtext('hims.audit_month'));
    if to_regclass('hims.' || part) is null then
        execute format(
            'create table hims.%I partition of hims.audit_log for values from (%L) to (%L)',
            part,
            first::timestamp at time zone 'UTC',
            (first + interval '1 month')::timestamp at time zone 'UTC');
        execute format(
            'create trigger no_truncate before truncate on hims.%I for each statement execute function hims.audit_log_only_grows()',
            part);
    end if;
end
$$;
