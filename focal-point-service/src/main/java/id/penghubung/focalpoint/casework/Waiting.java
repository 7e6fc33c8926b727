package id.penghubung.focalpoint.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the agency asked the reporter and waits for.
 *
 * @param requestId by which the answer is known
 * @param since the moment from which the clock stands still
 * @param replyBy the day by which the agency would like to know, where it named one
 */
@Embeddable
record Waiting(
        @Column(name = "waiting_request_id") UUID requestId,
        @Column(name = "waiting_question") String question,
        @Column(name = "waiting_reply_by") @Nullable LocalDate replyBy,
        @Column(name = "waiting_since") Instant since) {}
