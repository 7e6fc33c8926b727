drop index concurrently if exists complaint_grid_cell;
