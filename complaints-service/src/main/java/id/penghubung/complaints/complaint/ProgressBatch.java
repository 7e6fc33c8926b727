package id.penghubung.complaints.complaint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The locked complaints of a batch of events, with the timeline entries that the events add. */
public final class ProgressBatch {

    private final Map<UUID, Locked> byId;
    private final List<TimelineEntry> entries = new ArrayList<>();

    ProgressBatch(Collection<Complaint> locked) {
        byId = locked.stream().map(Locked::of).collect(Collectors.toMap(Locked::id, Function.identity()));
    }

    /**
     * Returns a complaint, to which the caller may apply events of other services.
     *
     * @throws IllegalStateException if there is no such complaint; the event is then not valid
     */
    public Complaint required(UUID id) {
        Locked locked = byId.get(id);
        if (locked == null) {
            throw new IllegalStateException("There is no complaint " + id);
        }
        return locked.complaint();
    }

    /** Adds an entry to the timeline of one of the complaints. */
    public void add(TimelineEntry entry) {
        entries.add(entry);
    }

    List<TimelineEntry> entries() {
        return entries;
    }

    /**
     * Returns what has to be stored, in the order of the ids.
     *
     * @throws IllegalStateException if an event has changed a part of a complaint that is not stored with its state
     */
    List<Change> changes() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Locked::id))
                .flatMap(locked -> locked.change().stream())
                .toList();
    }

    /**
     * A complaint that has changed.
     *
     * @param outdated whether it has another version, and not only other due dates
     */
    record Change(ComplaintState state, boolean outdated) {}

    /** A complaint, and what it was when it was locked. */
    private record Locked(Complaint complaint, ComplaintState before, OtherParts otherParts) {

        static Locked of(Complaint complaint) {
            return new Locked(complaint, ComplaintState.of(complaint), OtherParts.of(complaint));
        }

        UUID id() {
            return before.id();
        }

        /** Returns what has to be stored; empty if nothing has changed. */
        Optional<Change> change() {
            if (!OtherParts.of(complaint).equals(otherParts)) {
                throw new IllegalStateException("An event of another service has changed more of complaint " + id()
                        + " than is stored with its state");
            }
            ComplaintState now = ComplaintState.of(complaint);
            return now.equals(before) ? Optional.empty() : Optional.of(new Change(now, now.outdates(before)));
        }
    }

    /** Parts that no event of another service changes. */
    private record OtherParts(
            ComplaintContent content,
            Verification verification,
            Completeness completeness,
            @Nullable OmbudsmanReferral referral) {

        static OtherParts of(Complaint complaint) {
            return new OtherParts(
                    complaint.content(), complaint.verification(), complaint.completeness(), complaint.referral());
        }
    }
}
