-- Verification and completion have a start and escalation levels of their own. Policies that people changed are kept.
update deadline_policy
set start_event = 'RECEIVED',
    escalations = '[{"level": "REMINDER", "when": "PERCENT_USED", "amount": 50}, {"level": "WARNING", "when": "UNITS_LEFT", "amount": 1}, {"level": "BREACH", "when": "DUE", "amount": 0}, {"level": "SUPERIOR", "when": "UNITS_LATE", "amount": 1}]'
where subject = 'COMPLAINT' and stage = 'VERIFICATION' and changed_by is null;

update deadline_policy
set start_event = 'SENT',
    escalations = '[{"level": "REMINDER", "when": "PERCENT_USED", "amount": 50}, {"level": "WARNING", "when": "UNITS_LEFT", "amount": 3}, {"level": "BREACH", "when": "DUE", "amount": 0}]'
where subject = 'COMPLAINT' and stage = 'COMPLETION_BY_REPORTER' and changed_by is null;
