-- What people are told of the OPD places they have booked. A row is written in the transaction of the change that it tells of, and says
-- neither whom nor what: both are looked up when it is sent.
create table hims.reminder (
    number         bigint      generated always as identity primary key,
    -- By which a gateway knows one that is sent again.
    key            uuid        not null unique default gen_random_uuid(),
    appointment_id text        not null references hims.opd_place,
    kind           text        not null,
    -- The day that somebody is reminded of, or the transaction that has changed the place: of one occasion somebody is told once.
    occasion       text        not null,
    state          text        not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'DROPPED', 'UNREACHABLE', 'FAILED')),
    -- When it is sent; while it is being sent, when whoever has taken it is thought to be gone.
    due_at         timestamptz not null,
    tried          integer     not null default 0,
    ended_at       timestamptz,
    unique (appointment_id, kind, occasion)
);
create index reminder_due on hims.reminder (due_at) where state in ('WAITING', 'SENDING');
create index reminder_ended on hims.reminder (ended_at) where ended_at is not null;
