-- Due date of the review of which other features were told that it passed, so that each is told once.
alter table standard add column overdue_told date;

create index standard_overdue on standard (review_due_on, id) where state = 'PUBLISHED' and overdue_told is distinct from review_due_on;
