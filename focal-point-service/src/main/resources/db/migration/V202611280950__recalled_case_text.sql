-- A case that is recorded as recalled from the start, because its complaint was archived before its routing, is not found by the
-- text searches of its agency either.
create or replace function index_case_text() returns trigger language plpgsql as $$
begin
    insert into case_text (case_id, agency_code, words)
    select id, case when content_hidden then '' else agency_code end,
           to_tsvector('simple', tracking_number || ' ' || title || ' ' || description) from opened;
    return null;
end
$$;
