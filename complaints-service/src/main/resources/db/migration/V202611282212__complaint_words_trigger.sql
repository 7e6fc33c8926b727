-- Triggers, so that every submission and every erasure is followed. Words that only an erased complaint had are forgotten.
create function store_complaint_words() returns trigger language plpgsql as $$
declare
    whole   text := search_text(new.title || ' ' || new.description || ' ' || coalesce(new.address, ''));
    before  text;
begin
    insert into complaint_words (complaint_id, words)
    values (new.id, to_tsvector('simple', whole) || to_tsvector('indonesian', whole))
    on conflict (complaint_id) do update set words = excluded.words;
    -- In their order, so that two submissions never wait for each other.
    insert into search_word (word)
    select distinct part.word from string_to_table(whole, ' ') as part (word) where length(part.word) between 4 and 30 and part.word ~ '^[[:alpha:]]+$'
        and not exists (select from search_word known where known.word = part.word)
    order by part.word
    on conflict do nothing;
    if tg_op = 'UPDATE' then
        before := search_text(old.title || ' ' || old.description || ' ' || coalesce(old.address, ''));
        delete from search_word s
        where s.word = any (string_to_array(before, ' ')) and not s.word = any (string_to_array(whole, ' '))
          and not exists (select from complaint_words w where w.words @@ to_tsquery('simple', s.word));
    end if;
    return null;
end $$;

create trigger complaint_words_of_new after insert on complaint
    for each row execute function store_complaint_words();

create trigger complaint_words_of_changed after update of title, description, address on complaint
    for each row when ((old.title, old.description, old.address) is distinct from (new.title, new.description, new.address))
    execute function store_complaint_words();
