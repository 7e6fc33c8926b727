package id.penghubung.complaints.complaint;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads complaints and timelines for a caller. */
@ApplicationScoped
public class ReadComplaints {

    private final ComplaintRepository complaints;
    private final ReporterIdentityRepository identities;
    private final TimelineRepository timeline;
    private final Clock clock;

    ReadComplaints(
            ComplaintRepository complaints,
            ReporterIdentityRepository identities,
            TimelineRepository timeline,
            Clock clock) {
        this.complaints = complaints;
        this.identities = identities;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A complaint and the version that was read. */
    public record Read(ComplaintView view, long version) {}

    Read get(UUID id, ComplaintVisibility visibility) {
        if (visibility instanceof ComplaintVisibility.OfReporter own) {
            return complaints
                    .findOwn(id, own)
                    .map(found -> new Read(
                            toView(found.complaint(), visibility, found.identity()),
                            found.complaint().version()))
                    .orElseThrow(ProblemException::notFound);
        }
        Complaint complaint = complaints.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
        return view(complaint, visibility);
    }

    /** Returns the view of a loaded complaint for this visibility. */
    public Read view(Complaint complaint, ComplaintVisibility visibility) {
        Map<UUID, ReporterIdentity> identitiesByComplaint = identities.findVisible(visibility, List.of(complaint));
        return new Read(
                toView(complaint, visibility, identitiesByComplaint.get(complaint.id())), complaint.version());
    }

    Page<ComplaintView> page(
            ComplaintVisibility visibility, @Nullable ComplaintStatus status, @Nullable String cursor, int limit) {
        List<Complaint> rows = complaints.page(visibility, status, Cursor.read(cursor, 1), limit);
        Map<UUID, ReporterIdentity> identitiesByComplaint = identities.findVisible(visibility, rows);
        return Page.of(
                rows,
                limit,
                complaint -> Cursor.at(complaint.id()),
                complaint -> toView(complaint, visibility, identitiesByComplaint.get(complaint.id())));
    }

    Page<TimelineEntryView> timeline(
            UUID id, ComplaintVisibility visibility, @Nullable String cursor, int limit, Locale language) {
        Complaint complaint = complaints.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
        Optional<Cursor> after = Cursor.read(cursor, 1);
        return Page.of(
                timeline.of(complaint.id(), after, limit),
                limit,
                entry -> Cursor.at(entry.seq()),
                entry -> TimelineEntryView.of(entry, language));
    }

    private ComplaintView toView(
            Complaint complaint, ComplaintVisibility visibility, @Nullable ReporterIdentity identity) {
        ReviewView review =
                ReviewView.of(complaint, visibility.canSeeCompletionOf(complaint), clock.instant());
        return ComplaintView.of(complaint, review, identity);
    }
}
