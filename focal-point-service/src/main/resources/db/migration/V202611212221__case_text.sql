-- Full-text index of cases. It has its own table because a case is updated by every action while its text never changes,
-- and a text index is expensive to update. A trigger fills it for every case.
create extension if not exists btree_gin;

create table case_text (
    case_id     uuid     primary key references agency_case (id),
    agency_code text     not null,
    words       tsvector not null
);

create function index_case_text() returns trigger language plpgsql as $$
begin
    insert into case_text (case_id, agency_code, words)
    select id, agency_code, to_tsvector('simple', tracking_number || ' ' || title || ' ' || description) from opened;
    return null;
end
$$;

create trigger agency_case_text after insert on agency_case
    referencing new table as opened for each statement execute function index_case_text();

insert into case_text (case_id, agency_code, words)
select id, agency_code, to_tsvector('simple', tracking_number || ' ' || title || ' ' || description) from agency_case;

create index case_text_words on case_text using gin (agency_code, words);
