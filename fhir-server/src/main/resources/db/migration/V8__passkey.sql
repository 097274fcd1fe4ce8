-- Passkeys (W3C Web Authentication) by which people sign in without a password or a code.
create table hims.passkey (
    credential_id   bytea       primary key,
    account         uuid        not null references hims.account,
    -- The public key with what its authenticator is ("attested credential data").
    credential_data bytea       not null,
    sign_count      bigint      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text[]      not null default '{}',
    -- By which its owner knows it.
    label           text        not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);

create index passkey_account on hims.passkey (account);
