package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.personaldata.ReplyScopes;
import java.util.UUID;

/** The scopes of idempotency keys in a conversation. The erasure of a complaint forgets the replies that they hold. */
public final class ConversationScope {

    private static final String MESSAGES = "messages";

    private ConversationScope() {}

    /** Returns the scope of an account: of its own for the reporter, one for all staff. */
    static String of(UUID complaintId, ComplaintVisibility visibility) {
        return visibility instanceof ComplaintVisibility.OfReporter own
                ? ReplyScopes.ofAccount(complaintId, MESSAGES, own.account())
                : ofStaff(complaintId);
    }

    /** Returns the scope of the staff who write about a complaint. */
    static String ofStaff(UUID complaintId) {
        return "complaints/" + complaintId + "/messages/staff";
    }

    /** Returns the scope of the access code. */
    public static String ofAccessCode(UUID complaintId) {
        return ReplyScopes.ofAccessCode(complaintId, MESSAGES);
    }
}
