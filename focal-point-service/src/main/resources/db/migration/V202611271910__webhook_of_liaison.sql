-- A liaison of the Ombudsman has webhooks of their own, which receive what is about matters of all agencies.
alter table webhook
    add column liaison text,
    add constraint webhook_owner check (agency_code is null or liaison is null);

create index webhook_liaison on webhook (liaison, id) where liaison is not null;
