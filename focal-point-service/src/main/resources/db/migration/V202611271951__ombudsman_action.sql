-- What agencies are to do for the Ombudsman. due_on replaces the policy of the time limit; due_basis says why.
create table ombudsman_action (
    id               uuid        primary key,
    matter_id        uuid        not null references ombudsman_matter (id),
    report_id        uuid        references ombudsman_report (id),
    finding_id       uuid        references ombudsman_finding (id),
    product          text        not null check (product in ('CORRECTIVE_ACTION', 'IMPROVEMENT_SUGGESTION',
                                                             'SUGGESTION_OF_PERFECTION', 'RECOMMENDATION')),
    agency_code      text        not null references agency (code),
    person           text,
    task             text        not null check (task <> ''),
    evidence         text,
    reference        text        not null check (reference <> ''),
    issued_on        date        not null,
    received_at      timestamptz not null,
    ordered_at       timestamptz not null,
    state            text        not null check (state in ('ORDERED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED',
                                                           'PARTLY_ACCEPTED', 'NOT_CARRIED_OUT', 'WITHDRAWN')),
    plan             text,
    draft            text,
    draft_author     text,
    submission       text,
    submitted_at     timestamptz,
    report_number    text,
    report_file_id   uuid        references attachment (id),
    reason           text,
    decided_at       timestamptz,
    published_on     date,
    published_in     text,
    reported_on      date,
    reported_to      text,
    onward_number    text,
    due_on           date,
    due_basis        text,
    attachment_count int         not null,
    event_version    bigint      not null,
    record_length    int         not null,
    record_hash      text        not null,
    record_seal      text        not null,
    version          bigint      not null,
    check ((report_id is null) = (finding_id is null)),
    check ((due_on is null) = (due_basis is null)),
    check ((published_on is null) = (published_in is null)),
    check ((reported_on is null) = (reported_to is null)),
    check (published_on is null or product = 'RECOMMENDATION'),
    check (reported_on is null or product = 'RECOMMENDATION'),
    check (state not in ('RETURNED', 'PARTLY_ACCEPTED', 'NOT_CARRIED_OUT', 'WITHDRAWN') or reason is not null)
);

-- The list, latest ordered first. Ids are in the order of their creation.
create index ombudsman_action_agency on ombudsman_action (agency_code, id);
create index ombudsman_action_matter on ombudsman_action (matter_id, id);
create index ombudsman_action_state on ombudsman_action (state, id);
create index ombudsman_action_product on ombudsman_action (product, id);
create index ombudsman_action_report on ombudsman_action (report_id);
create index ombudsman_action_finding on ombudsman_action (finding_id);
create index ombudsman_action_report_file on ombudsman_action (report_file_id);

-- An action owns its audit record and its files.
create trigger ombudsman_action_no_delete before delete on ombudsman_action
    for each row execute function reject_record_owner_delete();
create trigger ombudsman_action_no_truncate before truncate on ombudsman_action
    for each statement execute function reject_record_owner_delete();
create trigger ombudsman_action_keeps_id before update of id on ombudsman_action
    for each row when (new.id <> old.id) execute function reject_record_owner_delete();
