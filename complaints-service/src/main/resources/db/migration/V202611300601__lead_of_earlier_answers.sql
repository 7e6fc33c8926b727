-- Answers that merged complaints took over before their lead was noted. Entries are found by the key of the table, one merging after the
-- other: whatever the number of entries, only those of merged complaints and of their leads are read.
do $$
declare
    merging record;
begin
    for merging in select complaint_id, lead_id from complaint_merge order by complaint_id loop
        update timeline_entry t set lead_id = merging.lead_id
        from timeline_entry l
        where t.complaint_id = merging.complaint_id and t.status = 'RESPONDED' and t.actor = 'AGENCY' and t.lead_id is null
          and l.complaint_id = merging.lead_id and l.status = 'RESPONDED' and l.actor = 'AGENCY'
          and t.message_id = l.message_id;
    end loop;
end $$;
