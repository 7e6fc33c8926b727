-- Letters of matters, in and out. The answer to an inbound letter is drafted and approved with it, and becomes a letter of its
-- own when it is sent.
create table ombudsman_letter (
    id                 uuid        primary key,
    matter_id          uuid        not null references ombudsman_matter (id),
    direction          text        not null check (direction in ('INBOUND', 'OUTBOUND')),
    agency_code        text        references agency (code),
    number             text        not null check (number <> ''),
    letter_date        date        not null,
    received_at        timestamptz,
    sent_at            timestamptz,
    sender             text        not null,
    recipient          text        not null,
    subject            text        not null,
    demand             text        check (demand in ('CLARIFICATION', 'SECOND_CLARIFICATION', 'CORRECTIVE_ACTION',
                                                     'RECOMMENDATION', 'OTHER')),
    answer_due_on      date,
    content            text,
    dispatch_proof     text,
    answers_letter_id  uuid        references ombudsman_letter (id),
    registered_at      timestamptz not null,
    answered           boolean     not null,
    answer_text        text,
    answer_state       text        check (answer_state in ('WRITING', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'DISPATCHED')),
    answer_author      text,
    answer_changed_at  timestamptz,
    answer_reason      text,
    answer_approved_by text,
    attachment_count   int         not null,
    record_length      int         not null,
    record_hash        text        not null,
    record_seal        text        not null,
    version            bigint      not null,
    check ((direction = 'INBOUND') = (received_at is not null)),
    check ((direction = 'OUTBOUND') = (sent_at is not null)),
    check (demand is null or (direction = 'INBOUND' and agency_code is not null)),
    check (demand <> 'OTHER' or answer_due_on is not null),
    check (answer_state <> 'DISPATCHED' or (answered and answer_approved_by is not null))
);

create index ombudsman_letter_matter on ombudsman_letter (matter_id, id);
create index ombudsman_letter_agency on ombudsman_letter (agency_code, matter_id, id);
-- One letter to several agencies is registered once for each of them.
create unique index ombudsman_letter_number
    on ombudsman_letter (matter_id, direction, coalesce(agency_code, ''), number);
-- A letter is answered once.
create unique index ombudsman_letter_answer on ombudsman_letter (answers_letter_id);
