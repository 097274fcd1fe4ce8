-- Programs that may ask for tokens: apps, hospitals' systems, gateways.
create table client (
    client_id    text        primary key,
    kind         text        not null,
    facility     text,
    registration jsonb       not null,
    added_at     timestamptz not null default now()
);

-- A facility's own system is one client, so that what it writes can be told from what others write.
create unique index client_one_system_each on client (facility) where kind in ('hospital-system', 'private-hospital');

-- What somebody has let a program do, from the first question to the last refresh. Tokens stand here as hashes.
create table app_grant (
    id            text        primary key,
    client_id     text        not null references client on delete cascade,
    account       text,
    version       integer     not null,
    state_hash    text        unique,
    code_hash     text        unique,
    code_failures integer     not null default 0,
    access_hash   text        unique,
    refresh_hash  text        unique,
    id_token_hash text,
    content       bytea       not null,
    context       bytea,
    started_at    timestamptz not null default now(),
    ends_at       timestamptz not null
);

create index app_grant_account on app_grant (account);
create index app_grant_end on app_grant (ends_at);

-- Refresh tokens that were exchanged. Whoever shows one again has stolen it, or was stolen from.
create table spent_refresh_token (
    hash     text        primary key,
    grant_id text        not null references app_grant on delete cascade,
    spent_at timestamptz not null default now()
);

create index spent_refresh_token_grant on spent_refresh_token (grant_id);

-- Assertions that clients have signed in with, until they expire: each is good once, on whatever node.
create table client_assertion (
    client_id  text        not null,
    jti_hash   text        not null,
    expires_at timestamptz not null,
    primary key (client_id, jti_hash)
);

-- What a hospital's system has opened when it launches an app.
create table launch (
    handle_hash text        primary key,
    client_id   text        not null,
    fhir_user   text        not null,
    context     bytea       not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
