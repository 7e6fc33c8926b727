-- How each complaint arrived, who keyed it in for the reporter, and the hash of the submitted content, which signed receipts have.
-- Complaints from before this migration came by the web pages.
alter table complaint
    add column channel        text not null default 'WEB',
    add column received_at    timestamptz,
    add column keyed_by       text,
    add column keyed_by_name  text,
    add column consent_given  boolean,
    add column content_sha256 text,
    add constraint complaint_channel_check check (channel in
        ('WEB', 'MOBILE', 'WALK_IN', 'LETTER', 'PHONE', 'WHATSAPP', 'SMS', 'SP4N', 'OPEN311')) not valid,
    add constraint complaint_keyed_in_check check (keyed_by is null or consent_given) not valid;
