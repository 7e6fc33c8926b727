package id.penghubung.complaints.publication;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintPublication;
import id.penghubung.complaints.complaint.ComplaintSteps;
import id.penghubung.complaints.complaint.ReviewComplaints;
import id.penghubung.complaints.complaint.TimelineEntry;
import id.penghubung.complaints.duplicates.DuplicateCandidates;
import id.penghubung.kit.office.OfficeSettings;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Clears complaints for the public, and ends that. The cleared text is the one that drafts are compared with and that can be supported:
 * a complaint is cleared if, and only if, it is one of {@link DuplicateCandidates}.
 */
@ApplicationScoped
class PublishComplaint {

    private final ReviewComplaints review;
    private final DuplicateCandidates candidates;
    private final PublicationTable publications;
    private final ComplaintSteps steps;
    private final OfficeSettings office;
    private final Clock clock;

    PublishComplaint(
            ReviewComplaints review,
            DuplicateCandidates candidates,
            PublicationTable publications,
            ComplaintSteps steps,
            OfficeSettings office,
            Clock clock) {
        this.review = review;
        this.candidates = candidates;
        this.publications = publications;
        this.steps = steps;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Returns the clearance of a complaint.
     *
     * @throws ProblemException 404 if it is not cleared
     */
    PublicationView get(UUID id) {
        return publications.ofComplaint(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Clears a complaint, or replaces what was cleared.
     *
     * @return the clearance, with the new version of the complaint
     * @throws ProblemException 404 if there is no such complaint; 409 if it must not be public; 412 for another version, 428 for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Versioned<PublicationView> publish(UUID id, @Nullable String ifMatch, PublicationRequest request, String by) {
        Instant now = clock.instant();
        long version = review.note(id, ifMatch, complaint -> {
            var publication = new ComplaintPublication(complaint);
            return publications.ofComplaint(id).isPresent()
                    ? announced(complaint, "complaint.publication-edited", publication.edit(now))
                    : announced(complaint, "complaint.published", publication.clear(now));
        });
        candidates.publish(id, request.title(), request.text());
        publications.store(id, PublicNumber.random(), by, now, office.zone());
        return new Versioned<>(get(id), version);
    }

    /**
     * Ends the clearance of a complaint. Its number is not used again.
     *
     * @return the new version of the complaint
     * @throws ProblemException 404 if there is no such complaint, or it is not cleared; 412 for another version, 428 for none
     */
    @Transactional
    long end(UUID id, @Nullable String ifMatch) {
        long version = review.note(id, ifMatch, complaint -> {
            get(id);
            TimelineEntry ended = new ComplaintPublication(complaint).end(clock.instant());
            return announced(complaint, "complaint.publication-ended", ended);
        });
        candidates.remove(id);
        return version;
    }

    /** Announces the step of an entry, since the act has no event, so that the reporter is notified. */
    private TimelineEntry announced(Complaint complaint, String step, TimelineEntry entry) {
        steps.happened(complaint, step, entry.occurredAt());
        return entry;
    }
}
