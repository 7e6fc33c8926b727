-- The agenda. Before the opening it has only the items that were added by hand; the others are computed when the agenda is read.
-- The opening stores all of them as they were then. item_id is the id of the decision, letter, action or matter that the item is
-- about, or the item's own.
create table coordination_agenda_item (
    meeting_id uuid   not null references coordination_meeting (id),
    item_id    uuid   not null,
    position   int    not null,
    kind       text   not null check (kind in ('DECISION', 'LETTER', 'ACTION', 'MATTER', 'ADDED')),
    reason     text   not null check (reason in ('LATE', 'DUE', 'CARRIED_OVER', 'OPEN', 'ADDED')),
    matter_id  uuid   references ombudsman_matter (id),
    title      text   not null,
    numbers    text[] not null,
    agencies   text[] not null,
    status     text,
    due_on     date,
    note       text,
    minutes    text,
    primary key (meeting_id, item_id)
);
create index coordination_agenda_item_matter on coordination_agenda_item (matter_id);

-- The order of items before the opening. Items without a row follow in the usual order.
create table coordination_agenda_order (
    meeting_id uuid not null references coordination_meeting (id),
    item_id    uuid not null,
    position   int  not null,
    primary key (meeting_id, item_id)
);

-- What was on the table stays as it was: after the closing nothing of an item changes, before it only the minutes.
create function guard_coordination_agenda() returns trigger language plpgsql as $$
declare
    state text := (select m.state from coordination_meeting m where m.id = old.meeting_id);
begin
    if state = 'HELD' or (state = 'OPENED' and (tg_op = 'DELETE'
            or (new.meeting_id, new.item_id, new.position, new.kind, new.reason, new.title, new.numbers, new.agencies)
               is distinct from
               (old.meeting_id, old.item_id, old.position, old.kind, old.reason, old.title, old.numbers, old.agencies))) then
        raise exception 'The agenda of an opened meeting does not change (% of %)', tg_op, old.item_id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger coordination_agenda_item_frozen before update or delete on coordination_agenda_item
    for each row execute function guard_coordination_agenda();
