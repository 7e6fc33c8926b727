-- Wrong access codes are counted in memory: the length of the codes protects them, not a lock (decision 12).
drop table access_attempt;
