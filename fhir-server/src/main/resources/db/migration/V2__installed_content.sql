-- What was loaded into the record store from the class path, so that it is loaded once and again only when it changes.
create table installed_content (
    name         text        primary key,
    digest       text        not null,
    installed_at timestamptz not null default now()
);
