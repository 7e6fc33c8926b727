package id.penghubung.complaints.conversation;

import id.penghubung.complaints.attachments.Uploader;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.events.MessageParty;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Sender of a message.
 *
 * @param scope what the sender sees of the conversation
 * @param uploader the name under which the sender uploads files
 * @param writtenBy sign-in name; null for a reporter
 */
record Sender(
        MessageParty party,
        MessageScope scope,
        String uploader,
        @Nullable String writtenBy) {

    /** A reporter with an access code. */
    static final Sender BY_CODE =
            new Sender(MessageParty.REPORTER, new MessageScope.OfKnownReporter(), Uploader.REPORTER, null);

    /** @throws ProblemException 404 for the liaison of the Ombudsman */
    static Sender of(ComplaintVisibility visibility, String account) {
        MessageScope scope = MessageScope.of(visibility);
        return switch (visibility) {
            case ComplaintVisibility.OfReporter ignored ->
                new Sender(MessageParty.REPORTER, scope, Uploader.REPORTER, null);
            case ComplaintVisibility.OfAgency agency ->
                new Sender(MessageParty.AGENCY, scope, Uploader.ofAgency(agency.agencyCode()), account);
            case ComplaintVisibility.AllComplaints ignored ->
                new Sender(MessageParty.COORDINATOR, scope, Uploader.COORDINATOR, account);
            case ComplaintVisibility.OfOmbudsman ignored -> throw ProblemException.notFound();
        };
    }
}
