package id.penghubung.complaints.attachments;

import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The side that reads or sends an attachment.
 *
 * @param agencyCode agency of an officer, or null
 */
public record AttachmentReader(ReaderKind kind, @Nullable String agencyCode) {

    public static final AttachmentReader REPORTER = new AttachmentReader(ReaderKind.REPORTER, null);

    public static AttachmentReader of(ComplaintVisibility visibility) {
        return switch (visibility) {
            case ComplaintVisibility.OfReporter ignored -> REPORTER;
            case ComplaintVisibility.AllComplaints ignored -> new AttachmentReader(ReaderKind.COORDINATOR, null);
            case ComplaintVisibility.OfOmbudsman ignored -> new AttachmentReader(ReaderKind.OMBUDSMAN, null);
            case ComplaintVisibility.OfAgency officer -> new AttachmentReader(ReaderKind.AGENCY, officer.agencyCode());
        };
    }

    /** Returns the side of a member of staff, also for a complaint that they may not see. */
    static AttachmentReader ofStaff(Caller caller) {
        return caller.hasAnyRole(Roles.COORDINATOR)
                ? new AttachmentReader(ReaderKind.COORDINATOR, null)
                : new AttachmentReader(ReaderKind.AGENCY, caller.agency().orElseThrow(ProblemException::withoutAgency));
    }

    /** Returns the name of this side as sender of a file; the Ombudsman sends none. */
    String uploader() {
        return switch (kind) {
            case REPORTER -> Uploader.REPORTER;
            case COORDINATOR -> Uploader.COORDINATOR;
            case AGENCY -> Uploader.ofAgency(agencyCode == null ? "" : agencyCode);
            case OMBUDSMAN -> throw new IllegalStateException("The Ombudsman sends no attachments");
        };
    }
}
