-- Apart from the change, which locks the table: the check of its rows does not.
alter table content_mark validate constraint content_mark_mark_check;
