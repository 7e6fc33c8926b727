-- Limits on submissions, on their content and on restrictions of reporters, as data that an administrator changes. The rows are
-- added at the start of the service, from its settings. 0 stands for no limit.
create table submission_limit (
    name       text        primary key,
    version    bigint      not null,
    value      int         not null check (value >= 0),
    changed_at timestamptz not null,
    changed_by text
);
