-- Whether the reporter has proven the mail address: the token of the account says that it is verified, or the link of a mail was used.
-- Null is a row from before, which counts as proven with an account.
alter table reporter_identity add column email_proven boolean;

-- Time at which the confirmation of the address was asked for by mail.
alter table reporter_identity add column email_asked_at timestamptz;
