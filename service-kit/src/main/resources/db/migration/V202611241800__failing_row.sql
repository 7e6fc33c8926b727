-- Rows of other tables that a background worker cannot process at present. last_failure contains the kind of failure and
-- the place in the program, and no data of the row.
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
