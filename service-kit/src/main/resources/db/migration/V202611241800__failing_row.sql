-- Rows of other tables that a background worker cannot process, until it can. No text of the row itself: last_failure
-- names the kind of failure and the place in the program.
create table failing_row (
    worker          text        not null,
    row_id          uuid        not null,
    attempts        int         not null,
    first_failed_at timestamptz not null,
    last_failed_at  timestamptz not null,
    next_attempt_at timestamptz not null,
    last_failure    text        not null,
    primary key (worker, row_id)
);

create index failing_row_next on failing_row (next_attempt_at);
