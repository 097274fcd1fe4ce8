-- Every health card number ever given. A row is never deleted, so a number is never given twice.
create table health_card (
    number      char(13)    primary key,
    resident_id text        not null,
    standing    text        not null check (standing in ('CURRENT', 'FORMER')),
    given_at    timestamptz not null default now()
);

create unique index health_card_one_current_each on health_card (resident_id) where standing = 'CURRENT';
create index health_card_resident on health_card (resident_id);
