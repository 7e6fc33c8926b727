-- Submissions without an account of the last day, by the keyed hash of an address, a device or a contact detail. A row does not name
-- the complaint, and is deleted after a day.
create table submission_trace (
    subject      text        not null,
    submitted_at timestamptz not null
);

-- Submissions of a subject since a time.
create index submission_trace_subject on submission_trace (subject, submitted_at);
-- Rows to delete, oldest first.
create index submission_trace_age on submission_trace (submitted_at);
