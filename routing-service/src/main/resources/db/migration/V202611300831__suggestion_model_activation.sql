-- Activations of suggestion models: by the training, and by coordinators that go back to an earlier version.
create table suggestion_model_activation (
    sequence     bigint      primary key generated always as identity,
    model_id     uuid        not null references suggestion_model (id),
    activated_at timestamptz not null,
    activated_by text        not null,
    reason       text        not null
);

create index suggestion_model_activation_model on suggestion_model_activation (model_id, sequence desc);
