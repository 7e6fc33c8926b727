package id.penghubung.complaints.personaldata;

import java.util.List;
import java.util.UUID;

/** The stored replies of a feature that contain text of a complaint. Each bean of it is asked in each erasure of complaints. */
public interface ErasedReplies {

    /**
     * Returns the names of the reporter's changes, as in the {@link ReplyScopes} of their replies.
     */
    default List<String> changesOfReporter() {
        return List.of();
    }

    /** Returns the scopes of the replies to staff about a complaint. */
    default List<String> scopesOfStaff(UUID complaintId) {
        return List.of();
    }
}
