-- Complaints whose text was erased. Topics have no order between them: a round that is routed after that is stored without text.
create table erased_complaint (
    complaint_id uuid        primary key,
    erased_at    timestamptz not null
);

create function erase_text_of_erased_complaint() returns trigger language plpgsql as $$
begin
    if exists (select from erased_complaint e where e.complaint_id = new.complaint_id) then
        new.title := '(dihapus)';
        new.description := '(dihapus)';
        new.latitude := null;
        new.longitude := null;
        new.address := null;
    end if;
    return new;
end
$$;

create trigger agency_case_of_erased_complaint before insert on agency_case
    for each row execute function erase_text_of_erased_complaint();
