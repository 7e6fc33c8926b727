-- The open information request of a case. All requests, also the earlier ones, are in the case history.
alter table agency_case
    add information_request_id       uuid,
    add information_request_question text,
    add information_request_reply_by date;

-- No case has the status WAITING yet, so none violates the new constraint.
alter table agency_case
    add constraint agency_case_information_request_complete_check
        check ((information_requested_at is null) = (information_request_id is null)
               and (information_requested_at is null) = (information_request_question is null));
