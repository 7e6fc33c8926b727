-- Other letters of the Ombudsman are answered within the time of a policy where they name no day; the stage has the name of that policy.
-- The deadlines of earlier letters are found by their letter, of which there are few.
update deadline d set stage = 'REPLY'
from ombudsman_letter l
where d.subject_id = l.id and d.stage = 'ANSWER';

update deadline_policy set stage = 'REPLY' where stage = 'ANSWER';

-- A letter with another demand may name no day.
alter table ombudsman_letter drop constraint ombudsman_letter_check3;
