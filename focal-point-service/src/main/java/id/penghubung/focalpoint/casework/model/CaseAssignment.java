package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of a case to an officer.
 *
 * @param account the name with which the officer signs in
 * @param name as in the directory, or in the token of the officer
 * @param since time of the assignment
 */
@Embeddable
public record CaseAssignment(
        @Column(name = "assignee") String account,
        @Column(name = "assignee_name") String name,
        @Column(name = "assigned_at") Instant since) {

    /** @throws ProblemException 409 if the case is assigned: it can be handed over, but not taken up */
    static void requireUnassigned(@Nullable CaseAssignment current) {
        if (current != null) {
            throw ProblemException.of(
                    CaseProblem.ALREADY_ASSIGNED,
                    "Kasus ini sudah dipegang " + current.account() + "; minta dialihkan.",
                    "This case is with " + current.account() + "; ask for it to be handed over.");
        }
    }

    /** @throws ProblemException 409 if the case is already assigned to this officer */
    void requireDifferentAssignee(@Nullable CaseAssignment current) {
        if (current != null && current.account().equals(account)) {
            throw ProblemException.of(
                    CaseProblem.ALREADY_ASSIGNED,
                    "Kasus ini sudah dipegang " + account + '.',
                    "This case is with " + account + " already.");
        }
    }

    /** @throws ProblemException 409 if the case is not assigned */
    static void requireAssigned(@Nullable CaseAssignment current) {
        if (current == null) {
            throw ProblemException.of(
                    CaseProblem.NOT_ASSIGNED, "Kasus ini belum dipegang siapa pun.", "This case is not assigned yet.");
        }
    }
}
