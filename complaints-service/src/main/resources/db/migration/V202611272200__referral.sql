-- The referral of a complaint to the Ombudsman by its reporter, what shows that the agency is late, and the first link with a
-- matter of the Ombudsman.
alter table complaint
    add column overdue_since          timestamptz,
    add column referral_ground        text,
    add column referral_consent_given boolean,
    add column referred_at            timestamptz,
    add column matter_linked_at       timestamptz,
    add constraint complaint_referral_complete check (
        (referred_at is null and referral_ground is null and referral_consent_given is null)
        or (referred_at is not null and referral_ground is not null and referral_consent_given is not null)) not valid;

-- List of the liaison of the Ombudsman, newest first. No complaint is in it yet.
create index complaint_of_ombudsman on complaint (id) where referred_at is not null or matter_linked_at is not null;
