-- What a waiting case waits for. Questions are on record for ever; here stands the one that is open.
alter table agency_case
    add waiting_request_id uuid,
    add waiting_question   text,
    add waiting_reply_by   date;

-- No act has led here yet, so no case can wait without a question.
alter table agency_case
    add constraint agency_case_question_check
        check ((waiting_since is null) = (waiting_request_id is null) and (waiting_since is null) = (waiting_question is null));
