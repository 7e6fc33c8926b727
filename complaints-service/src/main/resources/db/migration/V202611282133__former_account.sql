-- Accounts from which anonymous complaints were submitted before accounts of anonymous complaints were no longer stored: a keyed hash for
-- each complaint, so that the database tells neither the account nor which complaints belong together. With it the reporter, signed
-- in, gets an access code (V202611282134 fills it).
create table former_account (
    complaint_id uuid  primary key references complaint (id),
    key_id       text  not null,
    account_hash bytea not null
);
