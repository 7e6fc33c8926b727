-- Rules of databases that were seeded before: three hospitals, so that the coordinator decides, and fire apart from disasters. A rule
-- that somebody has replaced since stays. A new database is empty here and gets the present rules afterwards.
update routing_rule set valid_until = now()
where version = 1 and valid_until is null
  and ((category_code = '303' and agency_code = 'rsud-parikesit') or (category_code = '402' and agency_code = 'bpbd'));

insert into routing_rule (id, category_code, version, category_name_id, category_name_en, target, agency_code, oversight, valid_from)
select gen_random_uuid(), '303', 2, 'Rumah sakit', 'Hospitals', 'TRIAGE', null, false, valid_until
from routing_rule where category_code = '303' and version = 1 and valid_until = now();

insert into routing_rule (id, category_code, version, category_name_id, category_name_en, target, agency_code, oversight, valid_from)
select gen_random_uuid(), '402', 2, 'Bencana', 'Disaster', 'AGENCY', 'bpbd', false, valid_until
from routing_rule where category_code = '402' and version = 1 and valid_until = now();

insert into routing_rule (id, category_code, version, category_name_id, category_name_en, target, agency_code, oversight, valid_from)
select gen_random_uuid(), '403', 1, 'Kebakaran dan penyelamatan', 'Fire and rescue', 'AGENCY', 'disdamkar', false, 'epoch'
where exists (select from routing_rule where category_code = '402')
on conflict (category_code, version) do nothing;
