-- A word that is not among the most frequent ones is estimated at half the frequency of the rarest of them. With few of them the
-- planner takes a rare word for frequent, and reads all complaints from the newest to the oldest instead of the index of the words.
alter table complaint_words alter column words set statistics 1000;
