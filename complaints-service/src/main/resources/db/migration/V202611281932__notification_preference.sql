-- How reporters want to be told: for an account, and for one complaint. A null says nothing. A no of either level holds; mail needs no
-- yes, since the reporter gave the address for it, a text message does.
create table notification_preference (
    reporter_id text        primary key,
    language    text        check (language in ('id', 'en')),
    mail        boolean,
    sms         boolean,
    whatsapp    boolean,
    changed_at  timestamptz not null
);

create table complaint_notification_preference (
    complaint_id uuid        primary key references complaint (id) deferrable initially deferred,
    language     text        check (language in ('id', 'en')),
    mail         boolean,
    sms          boolean,
    whatsapp     boolean,
    changed_at   timestamptz not null
);

-- Links in mails by which they are stopped without signing in. Only the SHA-256 of the random token is stored.
create table unsubscribe_link (
    token_hash   bytea       primary key,
    complaint_id uuid        not null references complaint (id),
    created_at   timestamptz not null
);

create index unsubscribe_link_complaint on unsubscribe_link (complaint_id);
create index unsubscribe_link_created on unsubscribe_link (created_at);
