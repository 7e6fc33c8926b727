-- Coordinators and the regional secretary have webhooks of their own too: liaison is the sign-in name of the owner, whose role
-- is owner_role. The earlier version of the service registers webhooks of liaisons without a role.
alter table webhook
    add column owner_role text check (owner_role in ('OMBUDSMAN', 'COORDINATOR', 'SECRETARY')),
    add constraint webhook_owner_role check (owner_role is null or liaison is not null);

update webhook set owner_role = 'OMBUDSMAN' where liaison is not null;
