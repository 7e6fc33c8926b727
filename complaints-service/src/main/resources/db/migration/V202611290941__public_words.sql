-- The public title and text are searched like complaints: words as they are written and their Indonesian stems. Few are cleared.
update duplicate_candidate set words = words_of(title || ' ' || body);

create index duplicate_candidate_words on duplicate_candidate using gin (words);

-- For rare words, as for the words of complaints.
alter table duplicate_candidate alter column words set statistics 1000;
