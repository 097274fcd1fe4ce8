-- The rights of the user who does the daily work, where that is another than the owner of the tables. Run after each migration.
do $$
declare
    part regclass;
begin
    if current_user = 'hims_application' or not exists (select from pg_roles where rolname = 'hims_application') then
        return;
    end if;
    grant usage on schema hims to hims_application;
    grant select, insert, update, delete on all tables in schema hims to hims_application;
    grant usage, select on all sequences in schema hims to hims_application;
    -- The audit only grows, and its partitions are reached through it.
    revoke update, delete on hims.audit_log from hims_application;
    for part in select inhrelid::regclass from pg_inherits where inhparent = 'hims.audit_log'::regclass loop
        execute format('revoke all on %s from hims_application', part);
    end loop;
end
$$;
