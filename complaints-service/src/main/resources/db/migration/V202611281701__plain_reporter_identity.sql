-- The identities that can be read without a key. V202611281703 encrypts them and drops this table, and with it its file: a column
-- that is dropped, or a row that is updated, would stay readable in the file.
alter table reporter_identity rename to plain_reporter_identity;
alter index reporter_identity_pkey rename to plain_reporter_identity_pkey;
