-- Which text index belongs to this database, and how many marks it has been given. An index with another generation was made
-- from another database, and one with a higher number has seen a later state of this one.
create table text_index (
    generation uuid   not null,
    sequence   bigint not null
);

insert into text_index (generation, sequence) values (gen_random_uuid(), 0);
