-- Versions of the suggestion model. The content is deleted after some versions; the quality stays. Nothing of a complaint can be read from
-- the content: features are hashes.
create table suggestion_model (
    id                 uuid        primary key,
    number             int         not null unique check (number > 0),
    state              text        not null check (state in ('ACTIVE', 'REFUSED', 'SUPERSEDED')),
    refusal            text        check (refusal in ('WORSE', 'TIME_LIMIT', 'ONE_AGENCY')),
    trained_at         timestamptz not null,
    newest_decision_at timestamptz not null,
    known              int         not null,
    trained            int         not null,
    tuned              int         not null,
    tested             int         not null,
    threshold          double precision,
    quality            jsonb,
    compared           jsonb,
    format_version     int         not null,
    content            bytea,
    content_sha256     bytea,
    version            bigint      not null,
    check ((content is null) = (content_sha256 is null)),
    check (state <> 'REFUSED' or refusal is not null),
    check (state <> 'ACTIVE' or content is not null)
);

-- The content is compressed already.
alter table suggestion_model alter column content set storage external;

create unique index suggestion_model_active on suggestion_model (state) where state = 'ACTIVE';
