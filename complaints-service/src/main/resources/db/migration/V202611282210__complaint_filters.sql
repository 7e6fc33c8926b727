-- Filters of the lists of staff and reporters, each with the order of the lists (newest first). Nearly all complaints are of the kind
-- COMPLAINT and of the channel WEB, which need no index.
create index complaint_category on complaint (category_code, id);
create index complaint_district on complaint (district_code, id);
create index complaint_kind on complaint (kind, id) where kind <> 'COMPLAINT';
create index complaint_channel on complaint (channel, id) where channel <> 'WEB';
create index complaint_submitted on complaint (submitted_at);
-- Positions: the box around a circle is a range of latitudes, whose entries contain the longitude.
create index complaint_place on complaint (latitude, longitude) where latitude is not null and longitude is not null;
