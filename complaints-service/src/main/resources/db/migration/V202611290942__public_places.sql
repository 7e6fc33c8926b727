-- Areas of the public list, also for complaints that have ended. As for complaints, a range of latitudes whose entries contain the
-- longitude; the nearest open ones are still read from the other index.
create index duplicate_candidate_public_place on duplicate_candidate ((place[1]), (place[0])) where place is not null;
