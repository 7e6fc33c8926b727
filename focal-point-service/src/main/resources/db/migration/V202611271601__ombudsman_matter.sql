-- A matter of the Ombudsman. It stores no identity of its reporter, only whether that is secret.
create table ombudsman_matter (
    id                     uuid        primary key,
    subject                text        not null check (subject <> ''),
    access_type            text        not null
                           check (access_type in ('REGULAR', 'RAPID_RESPONSE', 'OWN_MOTION', 'COPY', 'CONSULTATION')),
    sector                 text        not null check (sector <> ''),
    maladministration_types text[]     not null,
    addressee              text        not null check (addressee in ('REPORTED_PARTY', 'SUPERIOR', 'RELATED_BODY')),
    reporter_secret        boolean     not null,
    stage                  text        not null
                           check (stage in ('FORMAL_VERIFICATION', 'MATERIAL_VERIFICATION', 'PLENARY', 'EXAMINATION',
                                            'EXAMINATION_REPORT', 'RESOLUTION_AND_MONITORING', 'RECOMMENDATION',
                                            'CLOSED', 'STOPPED')),
    stage_since            date        not null,
    opened_on              date        not null,
    opened_at              timestamptz not null,
    closed                 boolean     not null,
    event_version          bigint      not null,
    record_length          int         not null,
    record_hash            text        not null,
    record_seal            text        not null,
    version                bigint      not null,
    check (closed = (stage in ('CLOSED', 'STOPPED'))),
    check (stage_since >= opened_on)
);

-- The list, latest registered first, as all who see every matter read it. Ids are in the order of their creation.
create index ombudsman_matter_stage on ombudsman_matter (stage, id);
create index ombudsman_matter_access_type on ombudsman_matter (access_type, id);
create index ombudsman_matter_open on ombudsman_matter (id) where not closed;
