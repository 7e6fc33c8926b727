-- The complaints of a cell, newest first, so that a page of an area reads a page of each of its cells and not all that ever happened there.
-- The whole table is read while others write to it; what an attempt that was ended has left is removed first.
drop index concurrently if exists complaint_place_cell;
create index concurrently complaint_place_cell on complaint (place_cell(latitude, longitude), id)
    where latitude is not null and longitude is not null;
