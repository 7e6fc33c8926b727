package id.penghubung.complaints.complaint;

import id.penghubung.events.InformationRequested;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open request of the agency for information from the reporter.
 *
 * @param requestId id of the request at the agency
 * @param replyBy last day for the answer; null in requests of earlier releases
 * @param ifUnanswered name of the {@link IfUnanswered}; null in requests of earlier releases
 */
@Embeddable
public record InformationRequest(
        @Column(name = "information_request_id") UUID requestId,
        @Column(name = "information_request_question") String text,

        @Column(name = "information_request_reply_by") @Nullable
        LocalDate replyBy,

        @Column(name = "information_requested_at") Instant requestedAt,

        @Column(name = "information_request_if_unanswered") @Nullable
        String ifUnanswered) {

    static InformationRequest of(InformationRequested event) {
        return new InformationRequest(
                event.requestId(),
                event.question(),
                event.replyBy(),
                event.requestedAt(),
                event.ifUnanswered() == null
                        ? null
                        : IfUnanswered.of(event.ifUnanswered()).name());
    }
}
