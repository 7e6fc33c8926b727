-- Forms on paper that were keyed in, by their number on the paper. One that is sent again is not counted again.
create table survey_paper_form (
    survey_id    uuid  not null references survey (id),
    form_number  text  not null,
    content_hash bytea not null,
    key_id       text  not null,
    primary key (survey_id, form_number)
);
