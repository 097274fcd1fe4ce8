-- Records whose earlier versions have turned out to be wrong. A row is written in the transaction that puts the record right;
-- what a server leaves that is killed before it has told the readers is told by the next.
create table hims.recall (
    record    text        not null,
    -- The last version that was wrong.
    version   bigint      not null,
    fault     text        not null check (fault in ('WITHDRAWN', 'CORRECTED', 'JOINED', 'PARTED')),
    patients  text[]      not null,
    facility  text,
    -- Who has put it right, and needs no notice.
    corrector text,
    found_at  timestamptz not null,
    -- Null: its readers are still to be told.
    told_at   timestamptz,
    -- How often that has failed.
    tried     integer     not null default 0,
    primary key (record, version)
);

create index recall_untold on hims.recall (tried, found_at) where told_at is null;

-- Who was told, written together with the notice: nobody is told twice of one wrong version.
create table hims.recall_notice (
    record  text        not null,
    version bigint      not null,
    reader  text        not null,
    told_at timestamptz not null default now(),
    primary key (record, version, reader),
    foreign key (record, version) references hims.recall
);
