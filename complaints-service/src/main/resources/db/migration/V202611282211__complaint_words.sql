create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The words of a complaint: as they are written, and their Indonesian stems. In a table of its own, because the complaint itself is
-- read and changed much more often than it is searched.
create table complaint_words (
    complaint_id uuid     primary key references complaint (id),
    words        tsvector not null
);

create index complaint_words_words on complaint_words using gin (words);

-- Each word of any complaint once, to find those that a mistyped word may stand for. Nobody reads it: it only widens a search, whose
-- result is limited to what the caller may see.
create table search_word (
    word text primary key
);

create index search_word_trigrams on search_word using gin (word gin_trgm_ops);

-- Words in small letters without accents, separated by single spaces.
create function search_text(value text) returns text language sql stable as $$
    select regexp_replace(lower(unaccent(coalesce(value, ''))), '[^[:alnum:]]+', ' ', 'g')
$$;

create function words_of(value text) returns tsvector language sql stable as $$
    select to_tsvector('simple', t) || to_tsvector('indonesian', t) from (select search_text(value) as t) s
$$;
