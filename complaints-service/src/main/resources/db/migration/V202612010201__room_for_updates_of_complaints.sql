-- Room in each new page for later versions of its complaints: a due date that another service tells changes no index, so its version can
-- stay in the page of the one before, without an entry in each of the indexes. Pages that exist are not rewritten.
alter table complaint set (fillfactor = 70);
