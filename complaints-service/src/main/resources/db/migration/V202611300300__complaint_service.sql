-- Code of the service in the catalogue that a complaint names. Quality-service knows the services; only the form is checked here.
alter table complaint add column service_code text;
