-- Decisions of coordination meetings, each with the agency that owns it. Open ones are carried over to the next meeting.
create table coordination_decision (
    id          uuid        primary key,
    meeting_id  uuid        not null references coordination_meeting (id),
    item_id     uuid,
    matter_id   uuid        references ombudsman_matter (id),
    task        text        not null check (task <> ''),
    agency_code text        not null references agency (code),
    account     text,
    person      text,
    due_on      date        not null,
    decided_at  timestamptz not null,
    state       text        not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    changed_by  text,
    changed_at  timestamptz,
    remark      text,
    version     bigint      not null,
    foreign key (meeting_id, item_id) references coordination_agenda_item (meeting_id, item_id),
    check (state = 'OPEN' or (changed_by is not null and changed_at is not null)),
    check (state <> 'CANCELLED' or remark is not null)
);

-- The lists, earliest due first.
create index coordination_decision_due on coordination_decision (due_on, id);
create index coordination_decision_state on coordination_decision (state, due_on, id);
create index coordination_decision_agency on coordination_decision (agency_code, due_on, id);
create index coordination_decision_meeting on coordination_decision (meeting_id, due_on, id);
create index coordination_decision_item on coordination_decision (meeting_id, item_id);
create index coordination_decision_matter on coordination_decision (matter_id);
