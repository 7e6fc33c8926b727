-- Files by which a unit proves its scores.
create table assessment_evidence (
    file_id        uuid        primary key references stored_file,
    assessment_id  uuid        not null references assessment,
    indicator_code text        not null,
    added_by       text        not null,
    added_at       timestamptz not null
);

create index assessment_evidence_assessment on assessment_evidence (assessment_id, file_id);
