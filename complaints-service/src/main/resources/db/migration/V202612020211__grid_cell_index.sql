-- The complaints of a cell, newest first, in place of complaint_place_cell, so that a submission writes no further index. The whole table is
-- read while others write to it; what an attempt that was ended has left is removed first.
drop index concurrently if exists complaint_grid_cell;
create index concurrently complaint_grid_cell on complaint (grid_cell(latitude, longitude), id)
    where latitude is not null and longitude is not null;
