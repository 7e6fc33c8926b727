-- What follows if the reporter does not answer an information request in time. Null in requests of earlier releases: the agency goes on.
alter table complaint
    add column information_request_if_unanswered text
        check (information_request_if_unanswered in ('CONTINUE', 'WITHDRAW'));
