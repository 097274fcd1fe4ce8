-- What subscribers are still to be told. A row is written in the transaction of the record it is about, and removed when the
-- subscriber has answered.
create table hims.notification (
    number          bigint generated always as identity primary key,
    subscription_id text        not null,
    record          text        not null,
    made_at         timestamptz not null default now()
);

create index notification_of_subscription on hims.notification (subscription_id, number);
