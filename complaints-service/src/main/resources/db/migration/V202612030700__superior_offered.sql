-- True if the reporter may ask the superior from this entry on. The sentence about it is added to the message when that is shown, and is no
-- part of an answer that a merged complaint takes over. The messages of entries that were written before contain the sentence.
alter table timeline_entry add column superior_offered boolean;
