-- Answers of respondents. A row has neither the link by which it was given nor a time: who was invited is not to be found from it.
create table survey_answer (
    -- Random, so that the order of the answers is not to be seen.
    id                 uuid     primary key,
    survey_id          uuid     not null references survey (id),
    requirements       smallint not null check (requirements between 1 and 4),
    procedure          smallint not null check (procedure between 1 and 4),
    time               smallint not null check (time between 1 and 4),
    cost               smallint not null check (cost between 1 and 4),
    product            smallint not null check (product between 1 and 4),
    competence         smallint not null check (competence between 1 and 4),
    conduct            smallint not null check (conduct between 1 and 4),
    facilities         smallint not null check (facilities between 1 and 4),
    complaint_handling smallint not null check (complaint_handling between 1 and 4),
    age_group          text,
    gender             text,
    education          text,
    occupation         text,
    channel            text     not null check (channel in ('MAIL', 'PRINTED_CODE', 'KIOSK', 'PAPER')),
    answered_on        date     not null
);

create index survey_answer_survey on survey_answer (survey_id);

-- Free suggestions, apart from the answers, so that a text does not tell what its writer answered.
create table survey_suggestion (
    id          uuid not null primary key,
    survey_id   uuid not null references survey (id),
    suggestion  text not null,
    received_on date not null
);

create index survey_suggestion_page on survey_suggestion (survey_id, received_on desc, id desc);
