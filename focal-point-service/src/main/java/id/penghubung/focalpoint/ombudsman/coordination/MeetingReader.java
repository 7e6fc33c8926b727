package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads coordination meetings. A page needs four queries, whatever its length. */
@ApplicationScoped
class MeetingReader {

    private final MeetingRepository meetings;
    private final MeetingTable list;
    private final AgendaTable agenda;
    private final AuditRecordService auditRecords;
    private final AgencyStructure structure;

    MeetingReader(
            MeetingRepository meetings,
            MeetingTable list,
            AgendaTable agenda,
            AuditRecordService auditRecords,
            AgencyStructure structure) {
        this.meetings = meetings;
        this.list = list;
        this.agenda = agenda;
        this.auditRecords = auditRecords;
        this.structure = structure;
    }

    /** Returns one page of the meetings, latest first, without their audit records. */
    @Transactional
    Page<MeetingView> page(@Nullable MeetingState state, MeetingTable.@Nullable Position after, int size) {
        List<CoordinationMeeting> rows = meetings.of(list.page(state, after, size + 1));
        return Page.of(
                rows,
                size,
                meeting -> Cursor.at(meeting.startsAt(), meeting.id()),
                meeting -> MeetingView.of(meeting, null));
    }

    /** @throws ProblemException 404 if there is no such meeting */
    @Transactional
    MeetingView get(UUID id, Caller caller) {
        return view(meetings.get(id), MatterViewer.of(caller, structure));
    }

    /** Returns the planned meeting that comes first. */
    @Transactional
    Optional<MeetingView> next(Caller caller) {
        return list.next().map(id -> get(id, caller));
    }

    MeetingView view(CoordinationMeeting meeting, MatterViewer viewer) {
        return MeetingView.of(meeting, visibleEntries(meeting.id(), viewer));
    }

    private List<EntryView> visibleEntries(UUID meetingId, MatterViewer viewer) {
        List<EntryView> entries = auditRecords.of(meetingId);
        Set<UUID> matters = entries.stream().flatMap(MeetingReader::matterOf).collect(Collectors.toSet());
        Set<UUID> excluded = new HashSet<>(agenda.excluded(matters, viewer));
        return entries.stream()
                .filter(entry -> matterOf(entry).noneMatch(excluded::contains))
                .toList();
    }

    private static Stream<UUID> matterOf(EntryView entry) {
        Map<String, String> details = entry.details();
        return details == null
                ? Stream.empty()
                : Stream.ofNullable(details.get(CoordinationEntries.MATTER_ID)).map(UUID::fromString);
    }
}
