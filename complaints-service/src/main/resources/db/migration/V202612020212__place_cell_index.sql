drop index concurrently if exists complaint_place_cell;
