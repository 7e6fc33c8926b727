package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DomainEvent;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One assignment of a complaint to an agency. Guards its own life: a method returns what happened or refuses. */
@Entity
@Table(name = "case_file")
public class AgencyCase {

    /** Stands for "nothing is owed any more", behind all that is. */
    public static final Instant CLOSED_DUE_AT = Instant.parse("9999-12-31T00:00:00Z");

    /** Where those wait that owe nothing until the reporter answers: behind what is owed, before what is closed. */
    public static final Instant WAITING_DUE_AT = CLOSED_DUE_AT.minus(Duration.ofDays(1));

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID complaintId;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private String agencyCode;

    @Column(updatable = false)
    private String trackingNumber;

    @Column(updatable = false)
    private boolean oversight;

    @Embedded
    private ComplaintContent content;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(updatable = false)
    private Instant openedAt;

    private Instant dueAt;

    @Embedded
    private @Nullable CaseAssignment assignment;

    @Embedded
    private @Nullable InformationRequest waiting;

    @Embedded
    private @Nullable DraftAnswer draft;

    private int attachmentCount;
    private long eventVersion;

    @Embedded
    private RecordHead recordHead;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgencyCase() {}

    private AgencyCase(UUID id, ComplaintRouted routed, CaseStatus status, Instant openedAt, Instant dueAt) {
        this.id = id;
        this.complaintId = routed.complaintId();
        this.round = routed.round();
        this.agencyCode = routed.agencyCode();
        this.trackingNumber = routed.trackingNumber();
        this.oversight = routed.oversight();
        this.content = ComplaintContent.of(routed.complaint());
        this.status = status;
        this.openedAt = openedAt;
        this.dueAt = sortDueAt(status, dueAt);
        this.recordHead = RecordHead.NONE;
    }

    public static AgencyCase opened(UUID id, ComplaintRouted routed, Instant now, Instant dueAt) {
        return new AgencyCase(id, routed, CaseStatus.OPEN, now, dueAt);
    }

    /** For a complaint that was taken back before its routing arrived: on record, and nobody's work. */
    public static AgencyCase openedWithdrawn(UUID id, ComplaintRouted routed, Instant now) {
        return new AgencyCase(id, routed, CaseStatus.WITHDRAWN, now, CLOSED_DUE_AT);
    }

    /** The officer takes note of the case. */
    public List<CaseEvent> acknowledge(Instant resolutionDueAt, Instant now) {
        requireOpen();
        if (status != CaseStatus.OPEN) {
            throw ProblemException.of(
                    CaseProblem.ALREADY_ACKNOWLEDGED,
                    "Kasus ini sudah diterima; lanjutkan dengan tindak lanjut.",
                    "This case is already acknowledged; go on with a follow-up.");
        }
        return List.of(acknowledged(resolutionDueAt, now));
    }

    /** The agency says what it does; who does that has taken note as well. */
    public List<CaseEvent> followUp(String message, Instant resolutionDueAt, Instant now) {
        List<CaseEvent> events = acknowledgeIfOpen(resolutionDueAt, now);
        events.add(nextEvent(eventFactory().followUpPosted(message, now)));
        return events;
    }

    /** The agency gives its answer. */
    public List<CaseEvent> resolve(String message, Instant now) {
        requireOpen();
        close(CaseStatus.RESOLVED);
        return List.of(nextEvent(eventFactory().resolved(message, now)));
    }

    /** The agency is not responsible; the complaint goes back to triage. */
    public List<CaseEvent> returnToTriage(String reason, Instant now) {
        requireOpen();
        close(CaseStatus.RETURNED);
        return List.of(nextEvent(eventFactory().returned(reason, now)));
    }

    /** The reporter took the complaint back. Whoever told us has told everybody. */
    public void withdraw() {
        if (!status.isClosed()) {
            close(CaseStatus.WITHDRAWN);
        }
    }

    private void close(CaseStatus closedStatus) {
        status = closedStatus;
        waiting = null;
        draft = null;
    }

    /** A deadline of this case passed without its act. */
    public CaseEvent breached(Breach breach) {
        return nextEvent(eventFactory().breached(breach));
    }

    /** An officer takes up a case that is nobody's yet. */
    public void takeUp(CaseAssignment newAssignment) {
        requireOpen();
        CaseAssignment.requireUnassigned(assignment);
        assignment = newAssignment;
    }

    /** The case becomes somebody's work, whosever it was. */
    public void assign(CaseAssignment newAssignment) {
        requireOpen();
        newAssignment.requireDifferentAssignee(assignment);
        assignment = newAssignment;
    }

    /** The case is nobody's again. */
    public void release() {
        requireOpen();
        CaseAssignment.requireAssigned(assignment);
        assignment = null;
    }

    /** The reporter is asked for something: until he answers the case waits. */
    public List<CaseEvent> requestInformation(InformationRequest question, Instant resolutionDueAt) {
        List<CaseEvent> events = acknowledgeIfOpen(resolutionDueAt, question.since());
        InformationRequest.requireNone(waiting);
        status = CaseStatus.WAITING;
        waiting = question;
        events.add(nextEvent(eventFactory().informationRequested(question)));
        return events;
    }

    /** The agency goes on without the answer. */
    public List<CaseEvent> endInformationRequest(String reason, Instant now) {
        requireOpen();
        InformationRequest ended = InformationRequest.required(waiting);
        resumeWork();
        return List.of(nextEvent(eventFactory().informationRequestEnded(ended, reason, now)));
    }

    /**
     * The reporter answered.
     *
     * @return true where the case waited for this very answer, and is worked on again
     */
    public boolean recordReporterAnswer(UUID requestId) {
        boolean awaited = waiting != null && waiting.requestId().equals(requestId);
        if (awaited) {
            resumeWork();
        }
        return awaited;
    }

    /** Time was given back; the reporter is told when the answer is due now. */
    public CaseEvent resolutionDueMoved(Instant resolutionDueAt, Instant now) {
        return nextEvent(eventFactory().resolutionDueMoved(resolutionDueAt, now));
    }

    /** The agency asks the reporter to meet. */
    public List<CaseEvent> proposeMeeting(MeetingProposal meeting, Instant resolutionDueAt, Instant now) {
        List<CaseEvent> events = acknowledgeIfOpen(resolutionDueAt, now);
        events.add(nextEvent(eventFactory().meetingProposed(meeting, now)));
        return events;
    }

    /** The agency is late and says how far it is. Nothing of what it owes is met by that. */
    public List<CaseEvent> postInterimAnswer(InterimAnswer answer, Instant resolutionDueAt, Instant now) {
        List<CaseEvent> events = acknowledgeIfOpen(resolutionDueAt, now);
        events.add(nextEvent(eventFactory().interimAnswerPosted(answer, now)));
        return events;
    }

    /** Takes a draft to its next step. */
    public void changeDraft(UnaryOperator<@Nullable DraftAnswer> step) {
        requireOpen();
        draft = step.apply(draft);
    }

    /** What the head lets go out. */
    public DraftAnswer approvedBy(Officer head) {
        requireOpen();
        return DraftAnswer.required(draft).approvedBy(head);
    }

    /** @return how many files there were before */
    public int countAttachment() {
        return attachmentCount++;
    }

    private void resumeWork() {
        status = CaseStatus.ACKNOWLEDGED;
        waiting = null;
    }

    /**
     * Puts the case where it belongs in the order of what is due: one that waits, or owes nothing, behind those that are
     * owed, a closed one behind all others.
     */
    public void updateNextDue(Instant earliestDueAt) {
        dueAt = sortDueAt(status, earliestDueAt);
    }

    /** Where a case belongs in the order of what is due. */
    public static Instant sortDueAt(CaseStatus status, Instant earliestDueAt) {
        return switch (status) {
            case OPEN, ACKNOWLEDGED -> earliestDueAt.isBefore(WAITING_DUE_AT) ? earliestDueAt : WAITING_DUE_AT;
            case WAITING -> WAITING_DUE_AT;
            case RESOLVED, RETURNED, WITHDRAWN -> CLOSED_DUE_AT;
        };
    }

    /** The record was written on. */
    public void updateRecordHead(RecordHead head) {
        recordHead = head;
    }

    /** Who does something for the reporter has taken note as well. */
    private List<CaseEvent> acknowledgeIfOpen(Instant resolutionDueAt, Instant now) {
        requireOpen();
        List<CaseEvent> events = new ArrayList<>();
        if (status == CaseStatus.OPEN) {
            events.add(acknowledged(resolutionDueAt, now));
        }
        return events;
    }

    private CaseEvent acknowledged(Instant resolutionDueAt, Instant now) {
        status = CaseStatus.ACKNOWLEDGED;
        return nextEvent(eventFactory().acknowledged(resolutionDueAt, now));
    }

    private CaseEventFactory eventFactory() {
        return new CaseEventFactory(complaintId, id, round, agencyCode);
    }

    private CaseEvent nextEvent(DomainEvent event) {
        eventVersion++;
        return new CaseEvent(eventVersion, event);
    }

    /** @throws ProblemException 409 once nobody works on it any more */
    public void requireOpen() {
        if (status.isClosed()) {
            throw ProblemException.of(
                    CaseProblem.CASE_CLOSED,
                    "Kasus ini sudah ditutup (" + status + "), jadi tidak dapat diubah lagi.",
                    "This case is closed (" + status + ") and cannot be changed any more.");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID complaintId() {
        return complaintId;
    }

    public int round() {
        return round;
    }

    public String agencyCode() {
        return agencyCode;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public boolean oversight() {
        return oversight;
    }

    public ComplaintContent content() {
        return content;
    }

    public CaseStatus status() {
        return status;
    }

    /** Where the record of this case ends. */
    public RecordHead recordHead() {
        return recordHead;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Its place in the order of what is due. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Whether there is a moment by which the agency owes something. */
    public boolean hasPendingDeadline() {
        return dueAt.isBefore(WAITING_DUE_AT);
    }

    @Nullable
    public Instant waitingSince() {
        return waiting == null ? null : waiting.since();
    }

    /** What the reporter was asked and has not answered, or null. */
    @Nullable
    public InformationRequest informationRequest() {
        return waiting;
    }

    @Nullable
    public DraftAnswer draft() {
        return draft;
    }

    public boolean hasAttachments() {
        return attachmentCount > 0;
    }

    /** Whose work it is. */
    @Nullable
    public CaseAssignment assignment() {
        return assignment;
    }

    public long version() {
        return version;
    }
}
