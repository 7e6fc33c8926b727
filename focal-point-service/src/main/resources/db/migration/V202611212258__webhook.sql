-- Webhooks: subscriptions to notifications by HTTP. Without agency_code a webhook receives those of all agencies. After a
-- rotation the previous secret still signs until previous_secret_until.
create table webhook (
    id                    uuid        primary key,
    agency_code           text        references agency (code),
    url                   text        not null,
    kinds                 text[]      not null check (cardinality(kinds) > 0),
    secret                text        not null,
    previous_secret       text,
    previous_secret_until timestamptz,
    state                 text        not null check (state in ('ACTIVE', 'OFF')),
    off_reason            text        check (off_reason in ('GONE', 'FAILING')),
    failing_since         timestamptz,
    created_at            timestamptz not null,
    version               bigint      not null,
    check ((state = 'OFF') = (off_reason is not null)),
    check ((previous_secret is null) = (previous_secret_until is null))
);

create index webhook_agency on webhook (agency_code, id);
create index webhook_active on webhook (id) where state = 'ACTIVE';
