package id.penghubung.focalpoint.casework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Question of the agency to the reporter.
 *
 * @param requestId identifies the request in the answer
 * @param requestedAt time of the question; deadlines are suspended from this time
 * @param replyBy day by which the agency would like the answer, or null
 */
@Embeddable
public record InformationRequest(
        @Column(name = "information_request_id") UUID requestId,
        @Column(name = "information_request_question") String question,

        @Column(name = "information_request_reply_by") @Nullable
        LocalDate replyBy,

        @Column(name = "information_requested_at") Instant requestedAt) {

    /** Returns the time of an open request, or null without one. */
    public static @Nullable Instant timeOf(@Nullable InformationRequest open) {
        return open == null ? null : open.requestedAt();
    }
}
