-- Exports asked for, and the files each has written so far. The files themselves stand in the folder hims.export.directory.
create table hims.export_job (
    id               uuid primary key,
    export_order     text        not null,
    transaction_time timestamptz not null,
    state            text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    finished_types   text[]      not null default '{}',
    progress         text        not null default '',
    asked_at         timestamptz not null default now(),
    ended_at         timestamptz
);

create table hims.export_file (
    job_id uuid   not null references hims.export_job on delete cascade,
    name   text   not null,
    kind   text   not null check (kind in ('OUTPUT', 'DELETED', 'ERROR')),
    type   text   not null,
    lines  bigint not null,
    primary key (job_id, name)
);
