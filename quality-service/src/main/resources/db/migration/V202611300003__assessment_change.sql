-- Which account entered or changed a score, in its order. A row is never changed.
create table assessment_change (
    id             uuid        primary key,
    assessment_id  uuid        not null references assessment,
    form           text        not null check (form in ('F01', 'F02')),
    indicator_code text        not null,
    value_before   int,
    value_after    int,
    note_after     text,
    reason         text        not null check (reason in ('ENTRY', 'OBJECTION')),
    account        text        not null,
    role           text        not null,
    changed_at     timestamptz not null
);

create index assessment_change_page on assessment_change (assessment_id, id);
