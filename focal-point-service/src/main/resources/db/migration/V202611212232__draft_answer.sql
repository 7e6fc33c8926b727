-- The draft of the answer of a case.
alter table agency_case
    add draft_message    text,
    add draft_state      text check (draft_state in ('WRITING', 'SUBMITTED', 'SENT_BACK')),
    add draft_author     text,
    add draft_changed_at timestamptz,
    add draft_reason     text,
    add constraint agency_case_draft_check check ((draft_message is null) = (draft_state is null));
