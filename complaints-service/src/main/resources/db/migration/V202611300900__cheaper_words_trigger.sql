-- As before, with the words taken from the text vector that is stored anyway, in which each occurs once: the text is parsed once less,
-- and the words need not be split, compared with each other and sorted out again.
create or replace function store_complaint_words() returns trigger language plpgsql as $$
declare
    whole   text := search_text(new.title || ' ' || new.description || ' ' || coalesce(new.address, ''));
    written tsvector := to_tsvector('simple', whole);
    before  text;
begin
    insert into complaint_words (complaint_id, words)
    values (new.id, written || to_tsvector('indonesian', whole))
    on conflict (complaint_id) do update set words = excluded.words;
    -- In their order, so that two submissions never wait for each other.
    insert into search_word (word)
    select part.word from unnest(tsvector_to_array(written)) as part (word)
    where length(part.word) between 4 and 30 and part.word ~ '^[[:alpha:]]+$'
        and not exists (select from search_word known where known.word = part.word)
    order by part.word
    on conflict do nothing;
    if tg_op = 'UPDATE' then
        before := search_text(old.title || ' ' || old.description || ' ' || coalesce(old.address, ''));
        delete from search_word s
        where s.word = any (tsvector_to_array(to_tsvector('simple', before)) || string_to_array(before, ' '))
          and not s.word = any (string_to_array(whole, ' '))
          and not exists (select from complaint_words w where w.words @@ to_tsquery('simple', s.word))
          and not exists (select from duplicate_candidate d where d.words @@ to_tsquery('simple', s.word));
    end if;
    return null;
end $$;
