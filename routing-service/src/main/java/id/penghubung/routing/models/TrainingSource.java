package id.penghubung.routing.models;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A source of confirmed decisions, from which suggestions are learned. Each bean of this type is read. It leaves out what was returned,
 * recalled, replaced or erased, and what accuses staff.
 */
public interface TrainingSource {

    /**
     * A confirmed decision.
     *
     * @param text title and text of the complaint, at most {@value #MAXIMUM_TEXT} characters
     * @param agencyCode the responsible agency
     */
    record Decision(UUID id, Instant decidedAt, String text, String agencyCode) {}

    /** Later characters of a text are not read. */
    int MAXIMUM_TEXT = 8_000;

    /** An id after every other one, for the first page. */
    UUID LAST_ID = new UUID(-1, -1);

    /**
     * Returns decisions, newest first by time and id.
     *
     * @param before time of the last decision of the page before; for the first page, the time until which decisions count
     * @param beforeId id of the last decision of the page before; for the first page {@link #LAST_ID}
     */
    List<Decision> page(Instant before, UUID beforeId, int limit);

    /** Returns the number of decisions after one time and not after another one, at most {@code most}. */
    int count(Instant after, Instant until, int most);
}
