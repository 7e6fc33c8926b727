-- The classification that the coordinator found for a complaint before its submission was applied; null if there was none. Codes only.
alter table ended_complaint
    add column kind text check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST')),
    add column category_code text,
    add column district_code text;
