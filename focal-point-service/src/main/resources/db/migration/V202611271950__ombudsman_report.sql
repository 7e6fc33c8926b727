-- Examination reports of matters (Laporan Hasil Pemeriksaan, LHP), as they were issued.
create table ombudsman_report (
    id                  uuid        primary key,
    matter_id           uuid        not null references ombudsman_matter (id),
    number              text        not null check (number <> ''),
    conclusion          text        not null check (conclusion in ('FOUND', 'NOT_FOUND', 'EXAMINATION_STOPPED')),
    signed_on           date        not null,
    received_at         timestamptz not null,
    summary             text,
    attachment_id       uuid        references attachment (id),
    sent_to_reporter_on date,
    comment             text,
    comment_received_at timestamptz,
    comment_recorded_by text,
    registered_at       timestamptz not null,
    version             bigint      not null,
    check ((comment is null) = (comment_received_at is null)),
    check ((comment is null) = (comment_recorded_by is null))
);
create index ombudsman_report_matter on ombudsman_report (matter_id, id);
create unique index ombudsman_report_number on ombudsman_report (matter_id, number);
create index ombudsman_report_attachment on ombudsman_report (attachment_id);

create table ombudsman_finding (
    report_id              uuid not null references ombudsman_report (id),
    position               int  not null,
    id                     uuid not null unique,
    agency_code            text not null references agency (code),
    maladministration_type text not null,
    description            text not null,
    primary key (report_id, position)
);
create index ombudsman_finding_agency on ombudsman_finding (agency_code);
