-- Who came into the line of a session and went from it, in order: with the calls, all it takes to go through a day again.
create table hims.opd_event (
    id bigint generated always as identity primary key,
    session_id bigint not null,
    number integer not null,
    lane text not null,
    position bigint not null,
    queue_state text not null,
    happened_at timestamptz not null default clock_timestamp()
);
create index opd_event_session on hims.opd_event (session_id, id);

-- Done here, and not by those who change a place, so that none of them can forget it. Whoever does holds the lock of the session.
create function hims.opd_note_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.queue_state = 'RECEIVED'
            and (new.session_id, new.number) is distinct from (old.session_id, old.number) then
        insert into hims.opd_event (session_id, number, lane, position, queue_state)
        values (old.session_id, old.number, old.lane, old.position, 'CANCELLED');
    end if;
    if new.queue_state = 'RECEIVED' or tg_op = 'UPDATE' and old.queue_state = 'RECEIVED' then
        insert into hims.opd_event (session_id, number, lane, position, queue_state)
        values (new.session_id, new.number, new.lane, new.position, new.queue_state);
    end if;
    return null;
end
$$;
create trigger opd_note_entry after insert on hims.opd_place
    for each row when (new.queue_state = 'RECEIVED') execute function hims.opd_note_event();
create trigger opd_note_move after update on hims.opd_place
    for each row when ((old.session_id, old.number, old.lane, old.position, old.queue_state)
        is distinct from (new.session_id, new.number, new.lane, new.position, new.queue_state))
    execute function hims.opd_note_event();
