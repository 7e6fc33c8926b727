-- The open information request of the agency, while the complaint has the status NEEDS_INFORMATION.
alter table complaint
    add column information_request_id       uuid,
    add column information_request_question text,
    add column information_request_reply_by date,
    add column information_requested_at     timestamptz,
    add constraint complaint_information_request_check
        check ((status = 'NEEDS_INFORMATION') = (information_request_id is not null));
