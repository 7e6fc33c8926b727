insert into complaint_words (complaint_id, words)
select id, words_of(title || ' ' || description || ' ' || coalesce(address, '')) from complaint
on conflict do nothing;

insert into search_word (word)
select distinct part.word
from complaint c, string_to_table(search_text(c.title || ' ' || c.description || ' ' || coalesce(c.address, '')), ' ') as part (word)
where length(part.word) between 4 and 30 and part.word ~ '^[[:alpha:]]+$'
on conflict do nothing;
