-- As complaint_grid_cell, with the place itself: whether a complaint lies in the area is found out without reading the complaint, of which an
-- area at the edge of a cell would read many for each that it shows. The whole table is read while others write to it; what an attempt that was
-- ended has left is removed first.
drop index concurrently if exists complaint_grid_cell_place;
create index concurrently complaint_grid_cell_place on complaint (grid_cell(latitude, longitude), id) include (latitude, longitude)
    where latitude is not null and longitude is not null;
