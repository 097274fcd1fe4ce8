-- Who has asked for an export or a notification: what leaves is judged by what this caller may see then. Of those that were
-- asked for before, nobody knows, so they are over.
delete from hims.export_job;
alter table hims.export_job add column owner text not null;

create table hims.subscription_owner (
    subscription_id text primary key,
    owner           text not null
);
