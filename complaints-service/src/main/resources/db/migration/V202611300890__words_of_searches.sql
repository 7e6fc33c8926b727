-- What the triggers of complaints and of public texts did with the same statements. Both texts are those of search_text.
create function keep_search_words(whole text) returns void language plpgsql as $$
begin
    -- In their order, so that two transactions never wait for each other.
    insert into search_word (word)
    select distinct part.word from string_to_table(whole, ' ') as part (word)
    where length(part.word) between 4 and 30 and part.word ~ '^[[:alpha:]]+$'
      and not exists (select from search_word known where known.word = part.word)
    order by part.word
    on conflict do nothing;
end $$;

-- Forgets the words that a text had before, and that neither this text nor another one has.
create function forget_search_words(before text, whole text) returns void language plpgsql as $$
begin
    delete from search_word s
    where s.word = any (string_to_array(before, ' ')) and not s.word = any (string_to_array(whole, ' '))
      and not exists (select from complaint_words w where w.words @@ to_tsquery('simple', s.word))
      and not exists (select from duplicate_candidate d where d.words @@ to_tsquery('simple', s.word));
end $$;

create or replace function store_public_words() returns trigger language plpgsql as $$
declare
    whole  text := '';
    before text := '';
begin
    if tg_op <> 'DELETE' then
        whole := search_text(new.title || ' ' || new.body);
    end if;
    if tg_op <> 'INSERT' then
        before := search_text(old.title || ' ' || old.body);
    end if;
    perform keep_search_words(whole);
    perform forget_search_words(before, whole);
    return null;
end $$;

create or replace function store_complaint_words() returns trigger language plpgsql as $$
declare
    whole   text := search_text(new.title || ' ' || new.description || ' ' || coalesce(new.address, ''));
begin
    insert into complaint_words (complaint_id, words)
    values (new.id, to_tsvector('simple', whole) || to_tsvector('indonesian', whole))
    on conflict (complaint_id) do update set words = excluded.words;
    perform keep_search_words(whole);
    if tg_op = 'UPDATE' then
        perform forget_search_words(
                search_text(old.title || ' ' || old.description || ' ' || coalesce(old.address, '')), whole);
    end if;
    return null;
end $$;
