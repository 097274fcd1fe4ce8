-- The keys by which records of one person may be found (decision 0021): each is a part of an HMAC, so that nobody learns a
-- name, a birth date or a number from it. Two different keys that meet by chance cost one comparison.
create table hims.match_key (
    key         bigint not null,
    resident_id text   not null,
    primary key (key, resident_id)
);

create index match_key_resident on hims.match_key (resident_id);
