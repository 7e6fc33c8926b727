package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The state machine of a case at its agency: its states and the allowed transitions, defined only here.
 *
 * <p>Each transition is a method that returns the next state, or rejects the change with a {@link ProblemException} (409).
 */
public enum CaseStatus {
    /** Not acknowledged yet. */
    OPEN,
    /** The agency works on the case. */
    ACKNOWLEDGED,
    /** The reporter was asked for information and has not answered; deadlines are suspended. */
    WAITING,
    /** The agency has answered. */
    RESOLVED,
    /** Returned to triage: another agency is responsible. */
    RETURNED,
    /** The reporter withdrew the complaint. */
    WITHDRAWN,
    /** The coordinator recalled the complaint from the agency; the agency does not see its text any more. */
    RECALLED,
    /** The coordinator merged the complaint into another one, whose agency answers for both. */
    MERGED;

    /** The states of cases that are not closed. */
    static final Set<CaseStatus> UNCLOSED = Collections.unmodifiableSet(EnumSet.of(OPEN, ACKNOWLEDGED, WAITING));

    /** Sort value of a closed case. It lies after every possible due date. */
    public static final Instant CLOSED_DUE_AT = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Sort value of a case without a pending deadline until the reporter answers. It lies after every due date and
     * before {@link #CLOSED_DUE_AT}.
     */
    static final Instant WAITING_DUE_AT = CLOSED_DUE_AT.minus(Duration.ofDays(1));

    /** The agency acknowledges the case, once. */
    CaseStatus acknowledge() {
        return switch (this) {
            case OPEN -> ACKNOWLEDGED;
            case ACKNOWLEDGED, WAITING -> throw alreadyAcknowledged();
            case RESOLVED, RETURNED, WITHDRAWN, RECALLED, MERGED -> throw closed();
        };
    }

    /** The agency asks the reporter for information. An open case must be acknowledged in the same action. */
    CaseStatus awaitReporter() {
        return switch (this) {
            case OPEN, ACKNOWLEDGED -> WAITING;
            case WAITING -> throw alreadyWaiting();
            case RESOLVED, RETURNED, WITHDRAWN, RECALLED, MERGED -> throw closed();
        };
    }

    /** The reporter answers, or the agency continues without the answer. */
    CaseStatus resume() {
        return switch (this) {
            case WAITING -> ACKNOWLEDGED;
            case OPEN, ACKNOWLEDGED -> throw notWaiting();
            case RESOLVED, RETURNED, WITHDRAWN, RECALLED, MERGED -> throw closed();
        };
    }

    /** The agency answers the complaint. It may do so at once, or without the requested information. */
    CaseStatus resolve() {
        requireOpen();
        return RESOLVED;
    }

    /** The agency upholds its answer, after a dispute. */
    CaseStatus uphold(boolean disputed) {
        CaseStatus upheld = resolve();
        if (!disputed) {
            throw notDisputed();
        }
        return upheld;
    }

    /** The reporter disputes the answer, so that work goes on. A case that is not answered keeps its state. */
    CaseStatus dispute() {
        return this == RESOLVED ? ACKNOWLEDGED : this;
    }

    /**
     * The agency returns the complaint to triage.
     *
     * @param binding whether the regional secretary decided that this agency is responsible
     */
    CaseStatus returnToTriage(boolean binding) {
        requireOpen();
        if (binding) {
            throw ProblemException.of(
                    CaseProblem.RETURN_REFUSED,
                    "Laporan ini sudah dua kali dikembalikan; sekretaris daerah telah memutuskan bahwa instansi Anda"
                            + " berwenang, dan keputusan itu mengikat.",
                    "This complaint was returned twice. The regional secretary decided that your agency is responsible,"
                            + " and that decision binds.");
        }
        return RETURNED;
    }

    /** The reporter withdraws the complaint. A closed case keeps its state: the withdrawal may arrive late. */
    CaseStatus withdraw() {
        return isClosed() ? this : WITHDRAWN;
    }

    /** The coordinator recalls the complaint. A closed case keeps its state: the recall may arrive late. */
    CaseStatus recall() {
        return isClosed() ? this : RECALLED;
    }

    /** The coordinator merges the complaint into another one. A closed case keeps its state. */
    CaseStatus merge() {
        return isClosed() ? this : MERGED;
    }

    /**
     * Allows an action that needs an unclosed case.
     *
     * @throws ProblemException 409 if the case is closed
     */
    void requireOpen() {
        if (isClosed()) {
            throw closed();
        }
    }

    /** Returns whether the agency has the complaint no longer, and has not answered it. */
    public boolean isPassedOn() {
        return this == RETURNED || this == RECALLED || this == MERGED;
    }

    /** Returns whether no work is needed any more. */
    public boolean isClosed() {
        return !UNCLOSED.contains(this);
    }

    /**
     * Returns the due date by which a case in this state is sorted. Cases that wait, or have no pending deadline, follow
     * all that have one; closed cases come last.
     *
     * @param earliestDueAt of the pending deadlines; {@link #CLOSED_DUE_AT} if there is none
     */
    public Instant sortDueAt(Instant earliestDueAt) {
        return switch (this) {
            case OPEN, ACKNOWLEDGED -> earliestDueAt.isBefore(WAITING_DUE_AT) ? earliestDueAt : WAITING_DUE_AT;
            case WAITING -> WAITING_DUE_AT;
            case RESOLVED, RETURNED, WITHDRAWN, RECALLED, MERGED -> CLOSED_DUE_AT;
        };
    }

    /** Returns whether a sort value is the due date of a pending deadline. */
    public static boolean isPending(Instant sortDueAt) {
        return sortDueAt.isBefore(WAITING_DUE_AT);
    }

    private ProblemException closed() {
        return ProblemException.of(
                CaseProblem.CASE_CLOSED,
                "Kasus ini sudah ditutup (" + this + "), jadi tidak dapat diubah lagi.",
                "This case is closed (" + this + ") and cannot be changed any more.");
    }

    private static ProblemException alreadyAcknowledged() {
        return ProblemException.of(
                CaseProblem.ALREADY_ACKNOWLEDGED,
                "Kasus ini sudah diterima; lanjutkan dengan tindak lanjut.",
                "This case is already acknowledged; go on with a follow-up.");
    }

    /** Each answer belongs to one request, so only one may be open. */
    private static ProblemException alreadyWaiting() {
        return ProblemException.of(
                CaseProblem.ALREADY_WAITING,
                "Kasus ini masih menunggu jawaban pelapor atas pertanyaan sebelumnya.",
                "This case still waits for the reporter's answer to an earlier question.");
    }

    static ProblemException notDisputed() {
        return ProblemException.of(
                CaseProblem.NOT_DISPUTED,
                "Pelapor tidak menyanggah jawaban dalam kasus ini.",
                "The reporter did not dispute an answer in this case.");
    }

    private static ProblemException notWaiting() {
        return ProblemException.of(
                CaseProblem.NOT_WAITING,
                "Kasus ini tidak sedang menunggu jawaban pelapor.",
                "This case does not wait for the reporter.");
    }
}
