package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.identity.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows up what agencies agreed to do, like actions that the Ombudsman orders. */
public interface AgreedActions {

    /**
     * A task that an agency agreed to.
     *
     * @param person the person who is to do it, by name or function
     * @param dueOn the last day; null if it is due in hours
     * @param dueInHours hours after the agreement, also at night and on days off; null if it is due on a day
     */
    record AgreedAction(
            String agencyCode,
            @Nullable String person,
            String task,
            @Nullable LocalDate dueOn,
            @Nullable Integer dueInHours) {}

    /**
     * Starts the follow-up. Joins the caller's transaction, which has locked the matter.
     *
     * @param reference where it was agreed, for the people who follow it up
     * @return the ids of the actions, in the same order
     */
    List<UUID> start(UUID matterId, String reference, Instant agreedAt, List<AgreedAction> agreed, Caller caller);
}
