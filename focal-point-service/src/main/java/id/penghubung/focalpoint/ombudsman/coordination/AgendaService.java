package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the agenda of a meeting, and changes it before the opening: adds, removes and orders items. */
@ApplicationScoped
class AgendaService {

    /** The most items that can be added to an agenda by hand. */
    private static final int MAX_ADDED = 50;

    private final MeetingRepository meetings;
    private final AgendaTable table;
    private final AgendaGenerator generator;
    private final RecordWriter records;
    private final MatterDirectory matters;
    private final AgencyStructure structure;
    private final IdGenerator ids;
    private final Clock clock;

    AgendaService(
            MeetingRepository meetings,
            AgendaTable table,
            AgendaGenerator generator,
            RecordWriter records,
            MatterDirectory matters,
            AgencyStructure structure,
            IdGenerator ids,
            Clock clock) {
        this.meetings = meetings;
        this.table = table;
        this.generator = generator;
        this.records = records;
        this.matters = matters;
        this.structure = structure;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Returns the agenda: of a planned meeting as of now, of an opened or held one as it was at the opening. That of a
     * cancelled meeting has only the items that were added.
     */
    @Transactional
    AgendaView get(UUID meetingId, Caller caller) {
        return view(meetings.get(meetingId), MatterViewer.of(caller, structure));
    }

    /**
     * Adds an item at the end.
     *
     * @throws ProblemException 400 for a matter that the caller may not see; 409 if the agenda is full or the meeting is not
     *     planned any more
     */
    @Transactional
    AgendaView add(UUID meetingId, AgendaItemRequest request, Caller caller) {
        CoordinationMeeting meeting = meetings.lock(meetingId);
        meeting.state().require("title", MeetingState.PLANNED);
        int added = table.countAdded(meetingId);
        if (added >= MAX_ADDED) {
            throw ProblemException.of(
                    CoordinationProblem.AGENDA_FULL,
                    "Paling banyak " + MAX_ADDED + " mata acara dapat ditambahkan.",
                    "At most " + MAX_ADDED + " items can be added.");
        }
        AgendaItem item = AgendaItem.added(ids.next(), request, numbers(request.matterId(), caller));
        table.insert(meetingId, List.of(item), added);
        return changed(
                meeting,
                caller,
                (viewer, now) -> CoordinationEntries.ofItem(
                        EntryType.COORDINATION_ITEM_ADDED, item, item.title(), viewer.actor(), now));
    }

    private List<String> numbers(@Nullable UUID matterId, Caller caller) {
        if (matterId == null) {
            return List.of();
        }
        if (matters.find(matterId, caller).isEmpty()) {
            throw ProblemException.invalid(
                    FieldError.of("matterId", "tidak ada laporan ini", "there is no such matter"));
        }
        return table.numbersOf(matterId);
    }

    /**
     * Removes an item that was added by hand. The others leave the agenda by themselves.
     *
     * @throws ProblemException 404 if there is no such item; 409 if the meeting is not planned any more
     */
    @Transactional
    AgendaView remove(StepTarget target, UUID itemId) {
        CoordinationMeeting meeting = lockPlanned(target);
        AgendaItem item = table.stored(meeting.id(), itemId, MatterViewer.of(target.caller(), structure))
                .orElseThrow(ProblemException::notFound);
        table.delete(meeting.id(), itemId);
        return changed(
                meeting,
                target.caller(),
                (viewer, now) -> CoordinationEntries.ofItem(
                        EntryType.COORDINATION_ITEM_REMOVED, item, item.title(), viewer.actor(), now));
    }

    /**
     * Orders the agenda. Items that the caller does not see keep their place after the ordered ones.
     *
     * @throws ProblemException 400 for an item that is not on the agenda; 409 if the meeting is not planned any more
     */
    @Transactional
    AgendaView order(StepTarget target, AgendaOrder request) {
        CoordinationMeeting meeting = lockPlanned(target);
        MatterViewer viewer = MatterViewer.of(target.caller(), structure);
        Set<UUID> visible = ids(generator.generate(meeting, viewer).items());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < request.itemIds().size(); i++) {
            if (!visible.contains(request.itemIds().get(i))) {
                errors.add(new FieldError("#/itemIds/" + i, Text.of("tidak ada pada agenda", "is not on the agenda")));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        Set<UUID> order = new LinkedHashSet<>(request.itemIds());
        table.order(meeting.id()).stream().filter(id -> !visible.contains(id)).forEach(order::add);
        table.order(meeting.id(), order);
        return changed(
                meeting,
                target.caller(),
                (by, now) -> new EntryDraft(now, EntryType.COORDINATION_AGENDA_ORDERED, by.actor(), null));
    }

    private CoordinationMeeting lockPlanned(StepTarget target) {
        CoordinationMeeting meeting = meetings.lock(target.id());
        EntityTags.requireMatch(target.ifMatch(), meeting.version());
        meeting.state().require("itemIds", MeetingState.PLANNED);
        return meeting;
    }

    private interface Entry {
        EntryDraft of(MatterViewer viewer, Instant now);
    }

    private AgendaView changed(CoordinationMeeting meeting, Caller caller, Entry entry) {
        MatterViewer viewer = MatterViewer.of(caller, structure);
        records.append(meeting, entry.of(viewer, clock.instant()));
        // The reply carries the new version.
        meetings.flush();
        return view(meeting, viewer);
    }

    AgendaView view(CoordinationMeeting meeting, MatterViewer viewer) {
        if (meeting.state() == MeetingState.PLANNED) {
            AgendaGenerator.Agenda agenda = generator.generate(meeting, viewer);
            return new AgendaView(
                    meeting.id(), false, agenda.until(), agenda.items(), agenda.omitted(), meeting.version());
        }
        return new AgendaView(
                meeting.id(),
                meeting.state().isFrozen(),
                Objects.requireNonNullElseGet(meeting.agendaUntil(), () -> generator.until(meeting.startsAt())),
                table.stored(meeting.id(), viewer),
                meeting.agendaOmitted(),
                meeting.version());
    }

    private static Set<UUID> ids(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::itemId).collect(Collectors.toSet());
    }
}
