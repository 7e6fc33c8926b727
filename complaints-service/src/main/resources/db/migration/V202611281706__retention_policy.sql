-- How long the text and the reporter of a complaint are kept after its end, by the kind of complaint. The figures are defaults that
-- an administrator changes: the archive schedule of the regency is not known.
create table retention_policy (
    kind       text        primary key check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST')),
    version    bigint      not null,
    days       int         not null check (days between 1 and 36500),
    changed_at timestamptz not null,
    changed_by text
);

insert into retention_policy (kind, version, days, changed_at, changed_by) values
    ('COMPLAINT', 0, 1825, now(), null),
    ('ASPIRATION', 0, 730, now(), null),
    ('INFORMATION_REQUEST', 0, 730, now(), null);
