-- What a decree has set never changes, whatever statement tries it: only its state, its reviews and its reminders do. A field that a later
-- release adds to the components is null in a standard of before.
create function keep_published_standard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'standard % is published', old.id using errcode = 'check_violation';
    end if;
    if (new.id, new.service_id, new.number, jsonb_strip_nulls(new.components), new.components_changed_at, new.forum_id, new.forum,
            new.consulted_on, new.decree_number, new.decree_date, new.published_at)
        is distinct from
        (old.id, old.service_id, old.number, jsonb_strip_nulls(old.components), old.components_changed_at, old.forum_id, old.forum,
            old.consulted_on, old.decree_number, old.decree_date, old.published_at) then
        raise exception 'standard % is published', old.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger standard_guard before update or delete on standard
    for each row when (old.state in ('PUBLISHED', 'SUPERSEDED')) execute function keep_published_standard();
