-- What an agenda is generated from: the letters and actions that are still open, however many others there are.
create index ombudsman_letter_unanswered on ombudsman_letter (id) where demand is not null and not answered;
create index ombudsman_action_open on ombudsman_action (id)
    where state in ('ORDERED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');
