-- Coordination meetings (rapat koordinasi) of the regency and the Ombudsman. A meeting owns an audit record.
create table coordination_meeting (
    id             uuid        primary key,
    starts_at      timestamptz not null,
    place          text        not null check (place <> ''),
    chair          text        not null check (chair <> ''),
    state          text        not null check (state in ('PLANNED', 'OPENED', 'HELD', 'CANCELLED')),
    reason         text,
    opened_at      timestamptz,
    agenda_until   date,
    agenda_omitted int         not null,
    summary        text,
    closed_at      timestamptz,
    record_length  int         not null,
    record_hash    text        not null,
    record_seal    text        not null,
    version        bigint      not null,
    check ((state in ('OPENED', 'HELD')) = (opened_at is not null)),
    check ((opened_at is null) = (agenda_until is null)),
    check ((state = 'HELD') = (closed_at is not null)),
    check (state <> 'CANCELLED' or reason is not null)
);

-- The list, latest first; the next planned meeting is the first planned one of the other direction.
create index coordination_meeting_start on coordination_meeting (starts_at, id);
create index coordination_meeting_state on coordination_meeting (state, starts_at, id);

create table coordination_participant (
    meeting_id   uuid    not null references coordination_meeting (id),
    ordinal      int     not null,
    name         text    not null check (name <> ''),
    position     text    not null,
    organisation text    not null,
    agency_code  text    references agency (code),
    attended     boolean,
    primary key (meeting_id, ordinal)
);
create index coordination_participant_agency on coordination_participant (agency_code);

-- Corrections of minutes that are closed.
create table coordination_addendum (
    meeting_id uuid        not null references coordination_meeting (id),
    ordinal    int         not null,
    text       text        not null check (text <> ''),
    added_by   text        not null,
    added_at   timestamptz not null,
    primary key (meeting_id, ordinal)
);

create trigger coordination_meeting_no_delete before delete on coordination_meeting
    for each row execute function reject_record_owner_delete();
create trigger coordination_meeting_no_truncate before truncate on coordination_meeting
    for each statement execute function reject_record_owner_delete();
create trigger coordination_meeting_keeps_id before update of id on coordination_meeting
    for each row when (new.id <> old.id) execute function reject_record_owner_delete();
