-- The number of a place in a grid of 0.02 degrees, row by row from south to north. SearchCells counts in the same way.
create function place_cell(latitude double precision, longitude double precision) returns integer
    immutable parallel safe
    return cast(floor(latitude * 50) * 18000 + floor(longitude * 50) as integer);
