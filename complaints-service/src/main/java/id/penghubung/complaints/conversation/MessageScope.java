package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.problem.ProblemException;

/** The messages of a complaint that a caller may see: those that they sent, or that are for them. Queries apply it as a condition. */
public sealed interface MessageScope {

    /** All messages of a complaint of this account. */
    record OfReporter(String account) implements MessageScope {}

    /** All messages of a complaint, for a reporter who has proved that it is theirs, such as with the access code. */
    record OfKnownReporter() implements MessageScope {}

    /** Messages to and from this agency, as long as it has the complaint: not after a recall or a return. */
    record OfAgency(String agencyCode) implements MessageScope {}

    /** Messages to and from the coordinator. */
    record OfCoordinator() implements MessageScope {}

    /**
     * Returns the messages that belong to what a caller sees of complaints.
     *
     * @throws ProblemException 404 for the liaison of the Ombudsman, who takes no part in conversations
     */
    static MessageScope of(ComplaintVisibility visibility) {
        return switch (visibility) {
            case ComplaintVisibility.OfReporter own -> new OfReporter(own.account());
            case ComplaintVisibility.OfAgency agency -> new OfAgency(agency.agencyCode());
            case ComplaintVisibility.AllComplaints ignored -> new OfCoordinator();
            case ComplaintVisibility.OfOmbudsman ignored -> throw ProblemException.notFound();
        };
    }

    /** Returns whether these are messages that staff see. */
    default boolean isOfStaff() {
        return this instanceof OfAgency || this instanceof OfCoordinator;
    }
}
