package id.penghubung.routing.decision;

import static id.penghubung.routing.decision.RoutingState.IN_TRIAGE;
import static id.penghubung.routing.decision.RoutingState.ROUTED;
import static id.penghubung.routing.decision.RoutingState.WITHDRAWN;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.directory.Agency;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on its way to the agency that must answer. It is assigned in rounds, counted from 1: a case that an agency
 * gives back begins the next.
 */
@Entity
@Table(name = "assignment")
@DynamicUpdate
class ComplaintRouting {

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
    Instant waitingSince;

    long eventVersion;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected ComplaintRouting() {}

    /** A complaint that has just arrived; it waits until a verdict moves it on. */
    ComplaintRouting(ComplaintSubmitted submitted, boolean oversight) {
        this.complaintId = submitted.complaintId();
        this.round = 1;
        this.state = IN_TRIAGE;
        this.oversight = oversight;
        this.complaint = new Complaint(submitted);
    }

    /**
     * Gives the complaint to an agency.
     *
     * @throws ProblemException 409 when it does not wait, or accuses staff and the agency is not the inspectorate
     */
    ComplaintRouted routeTo(
            Agency agency, UUID decisionId, DecisionMaker decidedBy, LocalizedText explanation, Instant now) {
        requireInTriage();
        if (oversight && !agency.isInspectorate()) {
            throw ProblemException.of(
                    RoutingProblem.OVERSIGHT_BELONGS_TO_INSPECTORATE,
                    "Laporan ini melaporkan aparatur; hanya inspektorat yang boleh menanganinya.",
                    "This accuses staff; only the inspectorate may handle it.");
        }
        state = ROUTED;
        waitingSince = null;
        eventVersion++;
        return new ComplaintRouted(
                complaintId,
                decisionId,
                round,
                agency.code(),
                agency.name(),
                oversight,
                explanation,
                decidedBy,
                now,
                complaint.trackingNumber,
                complaint.details(),
                complaint.submittedAt);
    }

    /** Puts a complaint that no rule could decide on the coordinator's desk. */
    ComplaintSentToTriage sendToTriage(LocalizedText reason, Instant now) {
        state = IN_TRIAGE;
        waitingSince = now;
        triageReasonId = reason.id();
        triageReasonEn = reason.en();
        eventVersion++;
        return new ComplaintSentToTriage(complaintId, round, reason, now);
    }

    /** Takes the complaint back from its agency and begins the next round on the coordinator's desk. */
    ComplaintSentToTriage returnToTriage(CaseReturned returned, LocalizedText reason, Instant now) {
        round = returned.round() + 1;
        returnedBy = returned.agencyCode();
        return sendToTriage(reason, now);
    }

    /**
     * Whether a return speaks of the present assignment; one of an earlier round is history. One of an assignment that is
     * not known here was made before this database was restored from an older copy.
     */
    boolean concernsCurrentRound(CaseReturned returned) {
        return state != WITHDRAWN && returned.round() >= round;
    }

    /** The reporter took it back. */
    void withdraw() {
        state = WITHDRAWN;
        waitingSince = null;
    }

    private void requireInTriage() {
        switch (state) {
            case IN_TRIAGE -> {}
            case ROUTED ->
                throw ProblemException.of(
                        RoutingProblem.ALREADY_DECIDED,
                        "Laporan ini sudah diteruskan ke sebuah instansi.",
                        "This has been sent to an agency already.");
            case WITHDRAWN ->
                throw ProblemException.of(
                        RoutingProblem.COMPLAINT_WITHDRAWN,
                        "Pelapor telah mencabut laporan ini.",
                        "The reporter has taken this back.");
        }
    }
}
