package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a case is.
 *
 * @param account the name that the officer signs in with
 * @param name as the directory or his token has it
 */
@Embeddable
public record CaseAssignment(
        @Column(name = "assignee") String account,
        @Column(name = "assignee_name") String name,
        @Column(name = "assigned_at") Instant since) {

    /** What is a colleague's is not taken up, but asked for. */
    static void requireUnassigned(@Nullable CaseAssignment current) {
        if (current != null) {
            throw ProblemException.of(
                    CaseProblem.ALREADY_ASSIGNED,
                    "Kasus ini sudah dipegang " + current.account() + "; minta dialihkan.",
                    "This case is with " + current.account() + "; ask for it to be handed over.");
        }
    }

    /** Nobody is given what he has. */
    void requireDifferentAssignee(@Nullable CaseAssignment current) {
        if (current != null && current.account().equals(account)) {
            throw ProblemException.of(
                    CaseProblem.ALREADY_ASSIGNED,
                    "Kasus ini sudah dipegang " + account + '.',
                    "This case is with " + account + " already.");
        }
    }

    /** Only what is somebody's can be put back. */
    static void requireAssigned(@Nullable CaseAssignment current) {
        if (current == null) {
            throw ProblemException.of(
                    CaseProblem.NOT_ASSIGNED, "Kasus ini belum dipegang siapa pun.", "This case is nobody's work yet.");
        }
    }
}
