-- The parts of a matter. Their rows are in the order in which they were given.

-- Numbers of the Ombudsman, as written. agenda is the part by which a matter is found, such as 005355.2021.
create table ombudsman_matter_number (
    matter_id uuid not null references ombudsman_matter (id),
    position  int  not null,
    number    text not null check (number <> ''),
    agenda    text,
    primary key (matter_id, position)
);
create index ombudsman_matter_number_agenda on ombudsman_matter_number (agenda, matter_id);

-- The agencies concerned; also the list of matters of an agency.
create table ombudsman_matter_agency (
    matter_id   uuid not null references ombudsman_matter (id),
    position    int  not null,
    agency_code text not null references agency (code),
    primary key (matter_id, position),
    unique (agency_code, matter_id)
);

-- The accused: an agency, a unit of it, or a person by account, by name or both. The directory may remove a unit that is named
-- here, so there is no foreign key.
create table ombudsman_matter_accused (
    matter_id   uuid not null references ombudsman_matter (id),
    position    int  not null,
    agency_code text not null references agency (code),
    unit_id     uuid,
    account     text,
    name        text,
    primary key (matter_id, position)
);
create index ombudsman_matter_accused_agency on ombudsman_matter_accused (agency_code);
create index ombudsman_matter_accused_unit on ombudsman_matter_accused (unit_id);
create index ombudsman_matter_accused_account on ombudsman_matter_accused (account);

-- Complaints that are linked with a matter, each with the agency that handled it.
create table ombudsman_matter_complaint (
    matter_id    uuid not null references ombudsman_matter (id),
    position     int  not null,
    complaint_id uuid not null,
    agency_code  text not null references agency (code),
    primary key (matter_id, position)
);
create index ombudsman_matter_complaint_complaint on ombudsman_matter_complaint (complaint_id);
create index ombudsman_matter_complaint_agency on ombudsman_matter_complaint (agency_code);

create table ombudsman_matter_move (
    matter_id     uuid        not null references ombudsman_matter (id),
    position      int         not null,
    from_stage    text        not null,
    to_stage      text        not null,
    happened_on   date        not null,
    document      text,
    attachment_id uuid        references attachment (id),
    reason        text,
    moved_at      timestamptz not null,
    primary key (matter_id, position),
    check (to_stage not in ('CLOSED', 'STOPPED') or reason is not null)
);
create index ombudsman_matter_move_attachment on ombudsman_matter_move (attachment_id);

-- Declared conflicts of interest. Until it is withdrawn, the account neither sees nor handles the matter.
create table ombudsman_matter_conflict (
    matter_id   uuid        not null references ombudsman_matter (id),
    position    int         not null,
    account     text        not null,
    subject     text,
    reason      text        not null,
    declared_by text        not null,
    declared_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (matter_id, position),
    unique (account, matter_id)
);
create index ombudsman_matter_conflict_subject on ombudsman_matter_conflict (subject);
