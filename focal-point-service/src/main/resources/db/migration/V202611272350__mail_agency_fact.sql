-- Mails carry the code of their agency among their facts, like all values of their text. The column stays as long as instances
-- of the version before run: each version finds the code where it looks for it.
create function mail_agency_fact() returns trigger language plpgsql as $$
begin
    new.agency_code := coalesce(new.agency_code, new.facts ->> 'agencyCode', '');
    new.facts := jsonb_build_object('agencyCode', new.agency_code) || new.facts;
    return new;
end
$$;

create trigger mail_agency_fact before insert on mail for each row execute function mail_agency_fact();

update mail set facts = jsonb_build_object('agencyCode', agency_code) || facts where state = 'WAITING';
