-- Mediations, conciliations and quick settlements of matters. The reporter's side has no names.
create table ombudsman_settlement_meeting (
    id               uuid        primary key,
    matter_id        uuid        not null references ombudsman_matter (id),
    kind             text        not null check (kind in ('MEDIATION', 'CONCILIATION', 'QUICK_SETTLEMENT')),
    means            text        not null check (means in ('CALL', 'MEETING')),
    agency_codes     varchar[]   not null check (cardinality(agency_codes) > 0),
    planned_at       timestamptz,
    place            text,
    state            text        not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    held_at          timestamptz,
    outcome          text        check (outcome in ('AGREED', 'NOT_AGREED', 'ADJOURNED')),
    agreement        text,
    reason           text,
    registered_at    timestamptz not null,
    attachment_count int         not null,
    event_version    bigint      not null,
    record_length    int         not null,
    record_hash      text        not null,
    record_seal      text        not null,
    version          bigint      not null,
    check ((kind = 'QUICK_SETTLEMENT') = (planned_at is null)),
    check (kind <> 'QUICK_SETTLEMENT' or state = 'HELD'),
    check ((state = 'HELD') = (held_at is not null)),
    check ((state = 'HELD') = (outcome is not null)),
    check ((outcome is not distinct from 'AGREED') = (agreement is not null)),
    check (state <> 'CANCELLED' or reason is not null)
);

create index ombudsman_settlement_meeting_matter on ombudsman_settlement_meeting (matter_id, id);

create table ombudsman_settlement_participant (
    meeting_id  uuid not null references ombudsman_settlement_meeting (id),
    position    int  not null,
    side        text not null check (side in ('AGENCY', 'OMBUDSMAN', 'REPORTER', 'OTHER')),
    agency_code text references agency (code),
    name        text,
    function    text not null,
    primary key (meeting_id, position),
    check ((side = 'AGENCY') = (agency_code is not null)),
    check ((side = 'REPORTER') = (name is null))
);

create index ombudsman_settlement_participant_agency on ombudsman_settlement_participant (agency_code);

create table ombudsman_settlement_commitment (
    meeting_id   uuid not null references ombudsman_settlement_meeting (id),
    position     int  not null,
    agency_code  text not null references agency (code),
    person       text,
    task         text not null check (task <> ''),
    due_on       date,
    due_in_hours int  check (due_in_hours > 0),
    action_id    uuid not null references ombudsman_action (id),
    primary key (meeting_id, position),
    check ((due_on is null) <> (due_in_hours is null))
);

create index ombudsman_settlement_commitment_agency on ombudsman_settlement_commitment (agency_code);
create index ombudsman_settlement_commitment_action on ombudsman_settlement_commitment (action_id);

-- A meeting owns its audit record and its files.
create trigger ombudsman_settlement_meeting_no_delete before delete on ombudsman_settlement_meeting
    for each row execute function reject_record_owner_delete();
create trigger ombudsman_settlement_meeting_no_truncate before truncate on ombudsman_settlement_meeting
    for each statement execute function reject_record_owner_delete();
create trigger ombudsman_settlement_meeting_keeps_id before update of id on ombudsman_settlement_meeting
    for each row when (new.id <> old.id) execute function reject_record_owner_delete();
