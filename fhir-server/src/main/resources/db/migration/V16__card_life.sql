-- Where the card of each resident stands in its life. Where no card has been moved here there is
-- no row, or one in the state NONE that only holds the place: the record says it then.
create table hims.card_life (
    resident_id text        primary key,
    state       text        not null,
    permanent   boolean     not null default false,
    until       date,
    task        text,
    changed_at  timestamptz not null default now()
);

-- Every card that was made for a number, each with the serial by which it alone is revoked (security.md 5.3).
create table hims.card_serial (
    rid         text        primary key,
    resident_id text        not null,
    standing    text        not null check (standing in ('ARRIVING', 'ACTIVE', 'REVOKED')),
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    check ((standing = 'REVOKED') = (revoked_at is not null))
);

create unique index card_serial_one_active_each on hims.card_serial (resident_id) where standing = 'ACTIVE';
create unique index card_serial_one_arriving_each on hims.card_serial (resident_id) where standing = 'ARRIVING';
create index card_serial_revoked on hims.card_serial (made_at) where standing = 'REVOKED';

-- A number that was misused leads nobody to the record any more.
alter table hims.health_card drop constraint health_card_standing_check;
alter table hims.health_card add constraint health_card_standing_check
    check (standing in ('CURRENT', 'FORMER', 'WITHDRAWN'));
