-- Reporters whom the coordinator told to wait before they submit again. Rows stay as a record. The persons are keyed hashes of their
-- account and contact details, which are deleted when the restriction has ended.
create table reporter_restriction (
    id           uuid        primary key,
    version      bigint      not null,
    complaint_id uuid references complaint (id),
    ends_at      timestamptz not null,
    reason       text        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    lifted_at    timestamptz,
    lifted_by    text,
    lift_reason  text,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null or lift_reason is not null))
);

create index reporter_restriction_complaint on reporter_restriction (complaint_id) where complaint_id is not null;

create table reporter_restriction_subject (
    subject        text not null,
    restriction_id uuid not null references reporter_restriction (id),
    primary key (subject, restriction_id)
);

create index reporter_restriction_subject_restriction on reporter_restriction_subject (restriction_id);
