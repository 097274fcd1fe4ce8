-- Links by which residents show a summary to somebody who is not on the network. The key of the sealed file is in the link
-- that the resident holds, and nowhere here; of the link's address and of the passcode there are hashes.
create table hims.health_link (
    id            uuid        primary key,
    patient_id    text        not null,
    -- SHA-256 of 256 random bits.
    address_hash  text        not null unique,
    -- Argon2id.
    passcode_hash text        not null,
    label         text,
    made_at       timestamptz not null,
    ends_at       timestamptz not null,
    views         int         not null,
    views_left    int         not null check (views_left >= 0),
    -- For the whole life of the link.
    attempts_left int         not null check (attempts_left >= 0),
    revoked_at    timestamptz,
    -- A JWE. Null: the link leads nowhere any more.
    sealed_file   text
);

create index health_link_patient on hims.health_link (patient_id);
create index health_link_sealed on hims.health_link (ends_at) where sealed_file is not null;

-- Who has opened a link, by the name that he said.
create table hims.health_link_opening (
    link      uuid        not null references hims.health_link on delete cascade,
    number    int         not null,
    recipient text        not null,
    opened_at timestamptz not null,
    primary key (link, number)
);

-- Addresses of files that did not fit into what somebody has opened: each is good once, and soon not at all.
create table hims.health_link_file (
    address_hash text        primary key,
    link         uuid        not null references hims.health_link on delete cascade,
    ends_at      timestamptz not null
);

create index health_link_file_link on hims.health_link_file (link);
