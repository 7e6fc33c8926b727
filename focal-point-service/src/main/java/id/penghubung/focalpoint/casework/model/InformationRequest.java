package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.problem.ProblemException;
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
public record InformationRequest(
        @Column(name = "waiting_request_id") UUID requestId,
        @Column(name = "waiting_question") String question,
        @Column(name = "waiting_reply_by") @Nullable LocalDate replyBy,
        @Column(name = "waiting_since") Instant since) {

    /** @throws ProblemException 409 where a question is open: one answer belongs to one question */
    static void requireNone(@Nullable InformationRequest current) {
        if (current != null) {
            throw ProblemException.of(
                    CaseProblem.ALREADY_WAITING,
                    "Kasus ini masih menunggu jawaban pelapor atas pertanyaan sebelumnya.",
                    "This case still waits for the reporter's answer to an earlier question.");
        }
    }

    /** @throws ProblemException 409 where no question is open */
    static InformationRequest required(@Nullable InformationRequest current) {
        if (current == null) {
            throw ProblemException.of(
                    CaseProblem.NOT_WAITING,
                    "Kasus ini tidak sedang menunggu jawaban pelapor.",
                    "This case does not wait for the reporter.");
        }
        return current;
    }
}
