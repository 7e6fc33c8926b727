-- What rules may ask of a complaint beside its category, district and text.
alter table complaint_routing
    add column channel text,
    add column named_agency text,
    add column accused_agency text,
    add column service_code text;
