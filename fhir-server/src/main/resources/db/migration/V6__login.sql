-- People who sign in. A row is never deleted and its id never given to another: tokens and the record of accesses name it.
create table hims.account (
    id            uuid        primary key,
    kind          text        not null check (kind in ('STAFF', 'RESIDENT')),
    -- In Unicode form NFC and in lower case. Residents have none.
    username      text        unique,
    -- Argon2id.
    password_hash text,
    -- The key of the authenticator app, sealed, and the last of its codes that was taken: a code is good once.
    totp_secret   text,
    totp_step     bigint      not null default 0,
    -- Wrong attempts since the last right one, or since the last lock.
    failures      int         not null default 0,
    -- Locks since the last right attempt: each is longer than the one before.
    locks         int         not null default 0,
    locked_until  timestamptz,
    fhir_user     text,
    role          text        not null,
    facility      text,
    display_name  text        not null default '',
    -- How an identity provider of the operator names this person.
    issuer        text,
    subject       text,
    active        boolean     not null default true,
    created_at    timestamptz not null default now(),
    unique (issuer, subject),
    check (kind = 'RESIDENT' or username is not null)
);

-- The records that speak of a resident: one Patient/..., and a RelatedPerson/... for each person he or she acts for.
create table hims.account_link (
    reference text primary key,
    account   uuid not null references hims.account
);

create index account_link_account on hims.account_link (account);

-- Codes sent to residents' phones, and whom each would let in. Also an unknown number has a row, with nobody in it.
create table hims.login_code (
    id         uuid        primary key,
    code_mac   text,
    patients   text[]      not null default '{}',
    relations  text[]      not null default '{}',
    attempts   int         not null default 0,
    expires_at timestamptz not null
);

create index login_code_expiry on hims.login_code (expires_at);

-- What must no longer be honoured, however long its token would last.
create table hims.revocation (
    seq        bigint      generated always as identity primary key,
    kind       text        not null check (kind in ('GRANT', 'SESSION', 'ACCOUNT', 'CLIENT')),
    subject    text        not null,
    revoked_at timestamptz not null default now(),
    unique (kind, subject)
);

-- Sessions of the pages, as Spring Session keeps them.
create table hims.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index session_expiry on hims.session (expiry_time);
create index session_principal on hims.session (principal_name);

create table hims.session_attributes (
    session_primary_id char(36)     not null references hims.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
