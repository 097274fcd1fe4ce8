-- Pairs of records that may be of one person, and how far their review has come (decision 0024).
create table hims.merge_case (
    first_id   text        not null,
    second_id  text        not null,
    -- Which of the two gives way.
    source_id  text        not null,
    state      text        not null,
    task       text        not null unique,
    changed_at timestamptz not null default now(),
    primary key (first_id, second_id),
    check (first_id < second_id),
    check (source_id in (first_id, second_id))
);

-- What each of those who decide has said.
create table hims.merge_voice (
    task    text        not null references hims.merge_case (task) on delete cascade,
    account text        not null,
    agent   text        not null,
    deed    text        not null,
    said_at timestamptz not null default now(),
    primary key (task, account, deed)
);

-- Records that have given way, each to the one that stays. A record that stays may give way later: the rows make a forest.
create table hims.merged_record (
    source_id  text        primary key,
    target_id  text        not null,
    was_active boolean,
    -- The marks of the hospital numbers that the target has by the source alone.
    numbers    text[]      not null,
    merged_at  timestamptz not null default now(),
    check (source_id <> target_id)
);

create index merged_record_target on hims.merged_record (target_id);
create index merged_record_numbers on hims.merged_record using gin (numbers);

-- Pairs of which people have found that they are two persons. They are not suggested again.
create table hims.kept_apart (
    first_id  text not null,
    second_id text not null,
    primary key (first_id, second_id),
    check (first_id < second_id)
);

-- Records that have changed in what they are found by, and are still to be compared with the others.
create table hims.match_due (
    id          bigint generated always as identity primary key,
    resident_id text        not null,
    tried       integer     not null default 0,
    taken_at    timestamptz
);

-- Where a record leads: to itself, or through all merges to the one that stays.
create function hims.living_record(start_id text) returns text language sql stable as $$
    with recursive step (id, far) as (
        select start_id, 0
        union all
        select merged.target_id, step.far + 1
        from step join hims.merged_record merged on merged.source_id = step.id
    )
    select id from step order by far desc limit 1
$$;

-- A record and all that have given way to it, through all merges.
create function hims.merged_into(start_id text) returns text[] language sql stable as $$
    with recursive part (id) as (
        select start_id
        union all
        select merged.source_id from part join hims.merged_record merged on merged.target_id = part.id
    )
    select array_agg(id) from part
$$;
