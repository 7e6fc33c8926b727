-- Words of public texts may be mistyped too. A trigger, so that every clearance, its end and every erasure is followed.
create function store_public_words() returns trigger language plpgsql as $$
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
    -- In their order, so that two clearances never wait for each other.
    insert into search_word (word)
    select distinct part.word from string_to_table(whole, ' ') as part (word)
    where length(part.word) between 4 and 30 and part.word ~ '^[[:alpha:]]+$'
      and not exists (select from search_word known where known.word = part.word)
    order by part.word
    on conflict do nothing;
    delete from search_word s
    where s.word = any (string_to_array(before, ' ')) and not s.word = any (string_to_array(whole, ' '))
      and not exists (select from complaint_words w where w.words @@ to_tsquery('simple', s.word))
      and not exists (select from duplicate_candidate d where d.words @@ to_tsquery('simple', s.word));
    return null;
end $$;

create trigger duplicate_candidate_words_stored after insert or delete or update of title, body on duplicate_candidate
    for each row execute function store_public_words();

-- As before, and words of public texts stay.
create or replace function store_complaint_words() returns trigger language plpgsql as $$
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
          and not exists (select from complaint_words w where w.words @@ to_tsquery('simple', s.word))
          and not exists (select from duplicate_candidate d where d.words @@ to_tsquery('simple', s.word));
    end if;
    return null;
end $$;

insert into search_word (word)
select distinct part.word
from duplicate_candidate d, string_to_table(search_text(d.title || ' ' || d.body), ' ') as part (word)
where length(part.word) between 4 and 30 and part.word ~ '^[[:alpha:]]+$'
on conflict do nothing;
