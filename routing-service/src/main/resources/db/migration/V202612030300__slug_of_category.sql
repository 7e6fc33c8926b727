-- No two categories have the same slug. Of those that had, the one with the lowest code keeps it, and the others get their code as well.
update catalogue_entry entry
set slug = rtrim(left(slug, 53), '-') || '-' || code, version = version + 1
where exists (
    select from catalogue_entry other where other.kind = entry.kind and other.slug = entry.slug and other.code < entry.code);

create unique index catalogue_entry_slug on catalogue_entry (kind, slug);
