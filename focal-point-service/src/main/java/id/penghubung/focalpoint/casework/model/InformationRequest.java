package id.penghubung.focalpoint.casework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Question of the agency to the reporter.
 *
 * @param requestId identifies the request in the answer
 * @param requestedAt time of the question; deadlines are suspended from this time
 * @param replyBy last day for the answer; null in requests of earlier releases
 * @param ifUnanswered what follows without an answer; null in requests of earlier releases, after which the agency goes on
 */
@Embeddable
public record InformationRequest(
        @Column(name = "information_request_id") UUID requestId,
        @Column(name = "information_request_question") String question,

        @Column(name = "information_request_reply_by") @Nullable
        LocalDate replyBy,

        @Column(name = "information_requested_at") Instant requestedAt,

        @Column(name = "information_request_if_unanswered") @Enumerated(EnumType.STRING) @Nullable
        IfUnanswered ifUnanswered) {

    /** Returns whether the complaint is deemed withdrawn without an answer. */
    public boolean withdrawsIfUnanswered() {
        return ifUnanswered == IfUnanswered.WITHDRAW;
    }

    /** Returns the time of an open request, or null without one. */
    public static @Nullable Instant timeOf(@Nullable InformationRequest open) {
        return open == null ? null : open.requestedAt();
    }
}
