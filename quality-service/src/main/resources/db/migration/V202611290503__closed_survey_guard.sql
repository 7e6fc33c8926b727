-- The figures of a closed survey never change, whatever statement tries it.
create function reject_change_of_closed_survey() returns trigger language plpgsql as $$
begin
    if exists (select from survey where id = coalesce(new.survey_id, old.survey_id) and state = 'CLOSED') then
        raise exception 'survey % is closed', coalesce(new.survey_id, old.survey_id) using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end
$$;

create trigger survey_answer_guard before insert or update or delete on survey_answer
    for each row execute function reject_change_of_closed_survey();
create trigger survey_sum_guard before insert or update or delete on survey_sum
    for each row execute function reject_change_of_closed_survey();

-- A closed survey is not opened again, and keeps what its figures depend on.
create function keep_closed_survey() returns trigger language plpgsql as $$
begin
    if (new.state, new.closed_at, new.agency_code, new.unit_code, new.service_code, new.title, new.period_start, new.period_end,
            new.population, new.element_order, new.weights)
        is distinct from
        (old.state, old.closed_at, old.agency_code, old.unit_code, old.service_code, old.title, old.period_start, old.period_end,
            old.population, old.element_order, old.weights) then
        raise exception 'survey % is closed', old.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger survey_guard before update on survey
    for each row when (old.state = 'CLOSED') execute function keep_closed_survey();
