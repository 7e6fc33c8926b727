-- Roles are stored by the identity provider, so a webhook is switched off when its owner was not seen for long (owner_seen_at),
-- some days after a mail (owner_warned_at). Owners of existing webhooks count as seen now; a webhook without a time is never
-- switched off.
alter table webhook
    add column owner_seen_at   timestamptz,
    add column owner_warned_at timestamptz,
    drop constraint webhook_off_reason_check,
    add constraint webhook_off_reason_check check (off_reason in ('GONE', 'FAILING', 'OWNER_ABSENT')),
    add constraint webhook_owner_seen check (owner_seen_at is null or owner_role is not null);

update webhook set owner_seen_at = now() where owner_role is not null;

create index webhook_absent_owner on webhook (owner_seen_at) where state = 'ACTIVE';
