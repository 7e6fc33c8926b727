-- The number of a place in a grid of 0.01 degrees, row by row from south to north. SearchCells counts in the same way. An area of the size
-- that is looked for covers most of the cells that it touches, which it did not with cells of 0.02 degrees.
create function grid_cell(latitude double precision, longitude double precision) returns integer
    immutable parallel safe
    return cast(floor(latitude * 100) * 36000 + floor(longitude * 100) as integer);
