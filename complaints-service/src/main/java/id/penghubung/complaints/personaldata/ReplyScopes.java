package id.penghubung.complaints.personaldata;

import java.util.UUID;

/**
 * Owners of the idempotency keys of a reporter's changes. The erasure of a complaint forgets the stored replies in these scopes ({@link
 * ErasedReplies}).
 */
public final class ReplyScopes {

    private ReplyScopes() {}

    /**
     * Returns the scope of a change with an account.
     *
     * @param change name of the change, as in its path
     */
    public static String ofAccount(UUID complaintId, String change, String account) {
        return "complaints/" + complaintId + '/' + change + '/' + account;
    }

    /**
     * Returns the scope of a change with the access code.
     *
     * @param change name of the change, as in its path
     */
    public static String ofAccessCode(UUID complaintId, String change) {
        return "tracking/" + complaintId + '/' + change;
    }
}
