create table note (
    id            uuid        primary key,
    text          text        not null,
    written_at    timestamptz not null,
    version       bigint      not null,
    event_version bigint      not null,
    constraint note_text_unique unique (text),
    constraint note_text_not_forbidden check (text <> 'forbidden')
);

create index note_list on note (written_at desc, id desc);
