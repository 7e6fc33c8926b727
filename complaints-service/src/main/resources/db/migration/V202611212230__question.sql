-- What the agency waits for while the complaint needs information.
alter table complaint
    add column question_id       uuid,
    add column question          text,
    add column question_reply_by date,
    add column question_asked_at timestamptz,
    add constraint complaint_question_while_awaited
        check ((status = 'NEEDS_INFORMATION') = (question_id is not null));
