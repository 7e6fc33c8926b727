package id.penghubung.routing.decision;

import static id.penghubung.routing.decision.RoutingState.ARCHIVED;
import static id.penghubung.routing.decision.RoutingState.IN_TRIAGE;
import static id.penghubung.routing.decision.RoutingState.MERGED;
import static id.penghubung.routing.decision.RoutingState.ROUTED;
import static id.penghubung.routing.decision.RoutingState.WITHDRAWN;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintClaimed;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.directory.Agency;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The routing of a complaint to the agency that must answer (<i>perangkat daerah, instansi</i>). Assignments are counted
 * in rounds from 1. A case that an agency returns, or that the coordinator recalls, begins the next round.
 */
@Entity
@Table(name = "complaint_routing")
@DynamicUpdate
@NamedNativeQuery(name = ComplaintRouting.LOCK_ALL, query = """
                select * from complaint_routing where complaint_id = any (:complaints)
                order by complaint_id for no key update
                """, resultClass = ComplaintRouting.class)
class ComplaintRouting {

    /** Query that locks the routings of an array of complaints, in the order of their ids. */
    static final String LOCK_ALL = "ComplaintRouting.lockAll";

    private static final int RETURNS_UNTIL_SECRETARY = 2;

    /** Time for a decision in triage, until the due date of the verification is known (three working days, SP4N-LAPOR). */
    private static final Duration USUAL_TIME = Duration.ofDays(3);

    @Id
    UUID complaintId;

    int round;

    @Enumerated(EnumType.STRING)
    RoutingState state;

    boolean oversight;

    @Embedded
    Complaint complaint;

    @Nullable
    String triageReasonId;

    @Nullable
    String triageReasonEn;

    @Nullable
    String returnedBy;

    @Nullable
    Instant inTriageSince;

    /** Time by which the decision in triage is due; null outside of triage. */
    @Nullable
    Instant dueAt;

    /** Position of the last due date of the verification among the events of that deadline; 0 before the first one. */
    long verificationVersion;

    /** Due date of the answer, known since the first return. The time that was used stays used. */
    @Nullable
    Instant answerDueAt;

    @Embedded
    @Nullable
    TriageClaim claim;

    /** Number of returns by agencies. */
    int returns;

    /** Whether the regional secretary decides. */
    boolean toSecretary;

    long eventVersion;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected ComplaintRouting() {}

    /** Creates the routing of a submitted complaint, in triage until a decision is made. */
    ComplaintRouting(ComplaintSubmitted submitted, boolean oversight) {
        this.complaintId = submitted.complaintId();
        this.round = 1;
        this.state = IN_TRIAGE;
        this.oversight = oversight;
        this.complaint = new Complaint(submitted);
    }

    /**
     * Assigns the complaint to an agency.
     *
     * @throws ProblemException 409 if the complaint is not in triage, or if it accuses staff and the agency is neither the
     *     inspectorate nor, for a complaint about the inspectorate, the regional secretariat
     */
    ComplaintRouted routeTo(
            Agency agency, UUID decisionId, DecisionSource decidedBy, LocalizedText explanation, Instant now) {
        return routeTo(agency, List.of(), decisionId, decidedBy, explanation, now);
    }

    /**
     * Assigns the complaint to an agency, and others to support it, by the decision of the coordinator or the regional secretary.
     *
     * @param decidedBy the coordinator, or the regional secretary, whose decision binds: the agency may not return the complaint
     * @throws ProblemException as {@link #routeTo}, for a supporting agency too, and if the complaint accuses a supporting agency
     */
    ComplaintRouted routeTo(
            ManualChoice choice, UUID decisionId, DecisionSource decidedBy, LocalizedText explanation, Instant now) {
        return routeTo(choice.agency(), choice.supporting(), decisionId, decidedBy, explanation, now);
    }

    private ComplaintRouted routeTo(
            Agency agency,
            List<Agency> supporting,
            UUID decisionId,
            DecisionSource decidedBy,
            LocalizedText explanation,
            Instant now) {
        state.requireInTriage();
        OversightProblems.requirePermitted(agency, oversight, accusesStaffOf(agency.code()));
        supporting.forEach(
                each -> OversightProblems.requirePermitted(each, oversight, complaint.isAccused(each.code())));
        SupportingAgencies published = SupportingAgencies.of(supporting);
        state = ROUTED;
        leaveTriage();
        eventVersion++;
        return new ComplaintRouted(
                complaintId,
                decisionId,
                round,
                agency.code(),
                agency.name(),
                oversight,
                explanation,
                decidedBy.published(),
                now,
                complaint.trackingNumber,
                complaint.details(),
                complaint.submittedAt,
                complaint.receivedAt,
                decidedBy == DecisionSource.SECRETARY ? true : null,
                published == null ? null : published.agencies(),
                decidedBy.madeBy());
    }

    private void leaveTriage() {
        inTriageSince = null;
        dueAt = null;
        claim = null;
        toSecretary = false;
    }

    /**
     * Claims the complaint for a coordinator, or renews the claim.
     *
     * @throws ProblemException 409 if the complaint is not in triage, waits for the regional secretary, or is claimed by another
     *     coordinator
     */
    ComplaintClaimed claim(Claimant claimant, Instant until, Instant now) {
        requireDecidableBy(claimant.account(), now);
        claim = new TriageClaim(claimant, until);
        return claimed(claimant.account(), until, now);
    }

    /**
     * Ends the claim of a coordinator.
     *
     * @throws ProblemException 409 if the complaint is not in triage, or is claimed by another coordinator
     */
    ComplaintClaimed release(String account, Instant now) {
        requireDecidableBy(account, now);
        claim = null;
        return claimed(account, now, now);
    }

    private ComplaintClaimed claimed(String account, Instant until, Instant now) {
        eventVersion++;
        return new ComplaintClaimed(complaintId, round, account, until, now);
    }

    /**
     * Checks that a coordinator may decide.
     *
     * @throws ProblemException 409 if the complaint is not in triage, waits for the regional secretary, or is claimed by another
     *     coordinator
     */
    void requireDecidableBy(String account, Instant now) {
        state.requireInTriage();
        if (toSecretary) {
            throw ProblemException.of(
                    RoutingProblem.AWAITS_SECRETARY,
                    "Laporan ini sudah dua kali dikembalikan; sekretaris daerah yang memutuskan instansinya.",
                    "This complaint was returned twice; the regional secretary chooses the agency.");
        }
        if (claim != null) {
            claim.requireUsableBy(account, now);
        }
    }

    /** Returns whether the complaint accuses staff of an agency, which must not handle it, decide about it or see it. */
    boolean accusesStaffOf(String agencyCode) {
        return oversight && complaint.isAccused(agencyCode);
    }

    /** Leaves the decision to the coordinator if the complaint accuses staff of the regional secretary. */
    void keepFromAccusedSecretary(String regionalSecretariat) {
        toSecretary &= !accusesStaffOf(regionalSecretariat);
    }

    /** @throws ProblemException 409 if the complaint is not in triage, or does not wait for the regional secretary */
    void requireForSecretary() {
        state.requireInTriage();
        if (!toSecretary) {
            throw ProblemException.of(
                    RoutingProblem.NOT_FOR_SECRETARY,
                    "Laporan ini belum dua kali dikembalikan; koordinator yang memutuskan instansinya.",
                    "This complaint was not returned twice; the coordinator chooses the agency.");
        }
    }

    /**
     * Checks the coordinator's choice for a complaint that accuses staff. Other offices of the secretariat are no supervisors.
     *
     * @param regionalSecretariat code of the agency of the regional secretary
     * @throws ProblemException 409 if the complaint is not in triage, or the agency may be the accused one
     */
    void requireSupervisor(Agency agency, String regionalSecretariat) {
        state.requireInTriage();
        if (oversight && !agency.isInspectorate() && !agency.code().equals(regionalSecretariat)) {
            throw OversightProblems.belongsToSupervisor();
        }
    }

    /** Puts the complaint into the coordinator's triage queue. */
    ComplaintSentToTriage sendToTriage(LocalizedText reason, Instant now) {
        state = IN_TRIAGE;
        inTriageSince = now;
        dueAt = notLaterThanAnswer(now.plus(USUAL_TIME));
        claim = null;
        triageReasonId = reason.id();
        triageReasonEn = reason.en();
        eventVersion++;
        return new ComplaintSentToTriage(complaintId, round, reason, now, complaint.submittedAt, complaint.receivedAt);
    }

    /**
     * Begins the next round in triage, after an agency returned the complaint. After the second return the regional secretary decides.
     */
    ComplaintSentToTriage returnToTriage(CaseReturned returned, LocalizedText reason, Instant now) {
        round = returned.round() + 1;
        returnedBy = returned.agencyCode();
        if (returned.resolutionDueAt() != null) {
            answerDueAt = returned.resolutionDueAt();
        }
        toSecretary = isNextReturnForSecretary();
        returns++;
        return sendToTriage(reason, now);
    }

    /** Returns whether the next return sends the complaint to the regional secretary. */
    boolean isNextReturnForSecretary() {
        return returns + 1 >= RETURNS_UNTIL_SECRETARY;
    }

    /**
     * Sets the due date of the coordinator's verification, by which the decision in triage is due, unless a newer one is known.
     *
     * @param eventVersion position among the events of the deadline
     */
    void verificationDue(Instant due, long eventVersion) {
        if (eventVersion < verificationVersion) {
            return;
        }
        verificationVersion = eventVersion;
        if (state == IN_TRIAGE && round == 1) {
            dueAt = notLaterThanAnswer(due);
        }
    }

    private Instant notLaterThanAnswer(Instant due) {
        return answerDueAt != null && answerDueAt.isBefore(due) ? answerDueAt : due;
    }

    /**
     * Returns whether the return of a case concerns the current round. Returns of an earlier round have no effect. A return
     * of a later round is possible after this database was restored from a backup, and is accepted.
     */
    boolean concernsCurrentRound(CaseReturned returned) {
        return !state.isFinal() && state != MERGED && returned.round() >= round;
    }

    /**
     * Begins the next round, in triage until a decision is made, after the coordinator recalled the complaint from its agency.
     * Returns false if nothing is to be decided: the complaint has ended, or the round has ended in another way, such as a
     * return that crossed with the recall, and the complaint was routed again since. The mark of oversight counts in any case.
     */
    boolean recall(ComplaintRecalled recalled) {
        oversight = recalled.oversight();
        if (state.isFinal() || state == MERGED) {
            return false;
        }
        if (recalled.round() >= round) {
            round = recalled.round() + 1;
            returnedBy = null;
            state = IN_TRIAGE;
            toSecretary = false;
            return true;
        }
        if (state == IN_TRIAGE && oversight) {
            toSecretary = false;
            return true;
        }
        return false;
    }

    /** Applies the merging into another complaint, after which the rounds up to {@code lastRound} have no effect any more. */
    void merge(int lastRound) {
        if (!state.isFinal()) {
            state = MERGED;
            leaveTriage();
            beginRoundAfter(lastRound);
        }
    }

    /**
     * Ends the merging, in triage until a decision is made about a round after {@code lastRound}. Returns false if nothing is to be
     * decided: the complaint is not merged, or has ended.
     */
    boolean unmerge(int lastRound) {
        if (state != MERGED) {
            return false;
        }
        beginRoundAfter(lastRound);
        state = IN_TRIAGE;
        return true;
    }

    private void beginRoundAfter(int ended) {
        round = Math.max(round, ended + 1);
        returnedBy = null;
    }

    /** Applies the coordinator's corrections. An agency that has the complaint keeps it. */
    void correct(ComplaintKind kind, String categoryCode, String districtCode, boolean accusesStaff) {
        complaint.correct(kind, categoryCode, districtCode);
        oversight = accusesStaff;
    }

    /** Applies the withdrawal by the reporter. */
    void withdraw() {
        state = WITHDRAWN;
        leaveTriage();
    }

    /** Applies the archiving by the coordinator. */
    void archive() {
        state = ARCHIVED;
        leaveTriage();
    }

    /** Erases the text of the complaint and the reason of its last triage; state, round, codes and times stay. */
    void erase() {
        complaint.erase();
        if (triageReasonId != null) {
            triageReasonId = ErasedText.INSTANCE.id();
            triageReasonEn = ErasedText.INSTANCE.en();
        }
    }
}
