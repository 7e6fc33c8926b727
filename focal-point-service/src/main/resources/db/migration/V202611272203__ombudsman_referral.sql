-- Complaints that their reporters referred to the Ombudsman. Neither the identity of the reporter nor any text is stored here.
create table ombudsman_referral (
    id              uuid        primary key,
    complaint_id    uuid        not null unique,
    tracking_number text        not null,
    ground          text        not null,
    reporter_secret boolean     not null,
    identity_shared boolean     not null,
    referred_at     timestamptz not null,
    received_at     timestamptz not null
);
