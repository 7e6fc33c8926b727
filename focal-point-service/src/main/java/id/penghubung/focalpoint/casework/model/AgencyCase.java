package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DomainEvent;
import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Case of an agency about one complaint, in one round. {@link CaseStatus} allows or rejects each change. */
@Entity
@Table(name = "agency_case")
@NamedNativeQuery(
        name = AgencyCase.LOCK_ALL_OF_COMPLAINTS,
        query = "select * from agency_case where complaint_id = any (:complaints) order by id for no key update",
        resultClass = AgencyCase.class)
@NamedNativeQuery(
        name = AgencyCase.LOCK_SKIPPING_LOCKED,
        query = "select * from agency_case where id = any (:ids) order by id for update skip locked",
        resultClass = AgencyCase.class)
public class AgencyCase {

    /** Query that locks the cases of an array of complaints, in the order of their ids. */
    static final String LOCK_ALL_OF_COMPLAINTS = "AgencyCase.lockAllOfComplaints";

    /** Query that locks those of an array of cases that no other transaction has locked. */
    static final String LOCK_SKIPPING_LOCKED = "AgencyCase.lockSkippingLocked";

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
    private @Nullable InformationRequest informationRequest;

    @Embedded
    private @Nullable DraftAnswer draft;

    private boolean contentHidden;
    private boolean disputed;
    private boolean binding;
    private int attachmentCount;
    private long eventVersion;

    @Embedded
    private RecordHead recordHead;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgencyCase() {}

    private AgencyCase(
            UUID id,
            ComplaintRouted routed,
            Classification classification,
            CaseStatus status,
            Instant openedAt,
            Instant dueAt) {
        this.id = id;
        this.complaintId = routed.complaintId();
        this.round = routed.round();
        this.agencyCode = routed.agencyCode();
        this.trackingNumber = routed.trackingNumber();
        this.content = ComplaintContent.of(routed.complaint(), classification);
        this.status = status;
        this.openedAt = openedAt;
        this.dueAt = status.sortDueAt(dueAt);
        this.contentHidden = status == CaseStatus.RECALLED;
        this.recordHead = RecordHead.NONE;
        this.binding = routed.mayNotBeReturned();
    }

    public static AgencyCase opened(
            UUID id, ComplaintRouted routed, Classification classification, Instant now, Instant dueAt) {
        return new AgencyCase(id, routed, classification, CaseStatus.OPEN, now, dueAt);
    }

    /** Creates the case of a complaint that was withdrawn or archived before its routing event arrived; it needs no work. */
    public static AgencyCase openedClosed(UUID id, ComplaintRouted routed, CaseStatus closed, Instant now) {
        return new AgencyCase(id, routed, Classification.of(routed), closed, now, CaseStatus.CLOSED_DUE_AT);
    }

    /** Acknowledges the case (409 if it is closed or already acknowledged). */
    public List<CaseEvent> acknowledge(Instant resolutionDueAt, Instant now) {
        status = status.acknowledge();
        return List.of(nextEvent(eventFactory().acknowledged(resolutionDueAt, now)));
    }

    /** Posts a follow-up for the reporter. An open case is acknowledged as well. */
    public List<CaseEvent> followUp(String message, Instant resolutionDueAt, Instant now) {
        return actForReporter(eventFactory().followUpPosted(message, now), resolutionDueAt, now);
    }

    /** Resolves the case with the answer of the agency. */
    public List<CaseEvent> resolve(String message, Instant now) {
        close(status.resolve());
        return List.of(nextEvent(eventFactory().resolved(message, null, now)));
    }

    /** Resolves the case again: the agency upholds the answer that the reporter disputed (409 if there was no dispute). */
    public List<CaseEvent> uphold(String reason, Instant now) {
        close(status.uphold(disputed));
        return List.of(nextEvent(eventFactory().resolved(reason, true, now)));
    }

    /** Continues an answered case, because the reporter disputes the answer. Returns false if it is not answered. */
    public boolean dispute() {
        boolean answered = status == CaseStatus.RESOLVED;
        status = status.dispute();
        disputed |= answered;
        return answered;
    }

    /** Returns the complaint to triage, because the agency is not responsible for it. */
    public List<CaseEvent> returnToTriage(CaseReturn returned, Instant now) {
        close(status.returnToTriage(binding));
        return List.of(nextEvent(eventFactory().returned(returned, now)));
    }

    /** Closes the case because the reporter withdrew the complaint, as complaints-service has published. */
    public void withdraw() {
        close(status.withdraw());
    }

    /** Recalls the complaint from the agency, which does not see its text any more, also if it has closed the case already. */
    public void recall() {
        close(status.recall());
        contentHidden = true;
    }

    /** Closes the case because the complaint was merged into another one. The agency still sees its text. */
    public void merge() {
        close(status.merge());
    }

    public void classify(Classification corrected) {
        content = content.classified(corrected);
    }

    private void close(CaseStatus closedStatus) {
        status = closedStatus;
        informationRequest = null;
        draft = null;
    }

    /** Records that a deadline of this case passed before the required action. */
    public CaseEvent breached(Breach breach) {
        return nextEvent(eventFactory().breached(breach));
    }

    /** Assigns an unassigned case to the officer who takes it up. */
    public void takeUp(CaseAssignment newAssignment) {
        requireOpen();
        CaseAssignment.requireUnassigned(assignment);
        assignment = newAssignment;
    }

    /** Assigns the case to an officer, also when another officer is assigned at present. */
    public void assign(CaseAssignment newAssignment) {
        requireOpen();
        newAssignment.requireDifferentAssignee(assignment);
        assignment = newAssignment;
    }

    /** Removes the assignment. */
    public void release() {
        requireOpen();
        CaseAssignment.requireAssigned(assignment);
        assignment = null;
    }

    /** Requests information from the reporter. The case waits until the reporter answers. */
    public List<CaseEvent> requestInformation(InformationRequest question, Instant resolutionDueAt) {
        CaseStatus waiting = status.awaitReporter();
        List<CaseEvent> events =
                actForReporter(eventFactory().informationRequested(question), resolutionDueAt, question.requestedAt());
        status = waiting;
        informationRequest = question;
        return events;
    }

    /**
     * Ends the information request without an answer.
     *
     * @param timeOver true if the reporter has not answered in time; null if the agency ends it
     */
    public List<CaseEvent> endInformationRequest(String reason, @Nullable Boolean timeOver, Instant now) {
        return List.of(nextEvent(eventFactory().informationRequestEnded(resumeWork(), reason, timeOver, now)));
    }

    /** Acknowledges the case if it is open, as each action for the reporter does; also a message sent in complaints-service. */
    public List<CaseEvent> acknowledgeIfOpen(Instant resolutionDueAt, Instant now) {
        return status == CaseStatus.OPEN ? acknowledge(resolutionDueAt, now) : List.of();
    }

    /** Records an answer of the reporter. Returns true if the case waited for it; work on it then continues. */
    public boolean recordReporterAnswer(UUID requestId) {
        boolean awaited =
                informationRequest != null && informationRequest.requestId().equals(requestId);
        if (awaited) {
            resumeWork();
        }
        return awaited;
    }

    /** Ends the waiting time and returns the request for which the case waited. */
    private InformationRequest resumeWork() {
        status = status.resume();
        InformationRequest ended = Objects.requireNonNull(informationRequest);
        informationRequest = null;
        return ended;
    }

    /** Returns the event that tells the reporter the new due date of the answer, to which the waiting time was added. */
    public CaseEvent resolutionDueMoved(Instant resolutionDueAt, Instant now) {
        return nextEvent(eventFactory().resolutionDueMoved(resolutionDueAt, now));
    }

    /** Returns the event of a decision of the superior about the answer. */
    public CaseEvent superiorDecided(String decision, String decidedBy, String reason, Instant now) {
        return nextEvent(eventFactory().superiorDecided(decision, decidedBy, reason, now));
    }

    /** Proposes a meeting to the reporter. */
    public List<CaseEvent> proposeMeeting(MeetingProposal meeting, Instant resolutionDueAt, Instant now) {
        return actForReporter(eventFactory().meetingProposed(meeting, now), resolutionDueAt, now);
    }

    /** Posts an interim answer on the progress of a case. The answer stays due. */
    public List<CaseEvent> postInterimAnswer(InterimAnswer answer, Instant resolutionDueAt, Instant now) {
        return actForReporter(eventFactory().interimAnswerPosted(answer, now), resolutionDueAt, now);
    }

    /** Replaces the draft by the result of the given step. */
    public void changeDraft(UnaryOperator<@Nullable DraftAnswer> step) {
        requireOpen();
        draft = step.apply(draft);
    }

    /** Returns the draft that the head of the agency approves. */
    public DraftAnswer approvedBy(Officer head) {
        requireOpen();
        return DraftAnswer.required(draft).approvedBy(head);
    }

    /** Counts one more attachment and returns the number before. */
    public int countAttachment() {
        return attachmentCount++;
    }

    /** Updates the due date by which the case is sorted, see {@link CaseStatus#sortDueAt}. */
    public void updateNextDue(Instant earliestDueAt) {
        dueAt = status.sortDueAt(earliestDueAt);
    }

    /** Stores the new head of the audit record. */
    public void updateRecordHead(RecordHead head) {
        recordHead = head;
    }

    /** Counts the event of an action for the reporter, which acknowledges an open case as well. */
    private List<CaseEvent> actForReporter(DomainEvent action, Instant resolutionDueAt, Instant now) {
        requireOpen();
        List<CaseEvent> events = new ArrayList<>(acknowledgeIfOpen(resolutionDueAt, now));
        events.add(nextEvent(action));
        return events;
    }

    private CaseEventFactory eventFactory() {
        return new CaseEventFactory(complaintId, id, round, agencyCode);
    }

    private CaseEvent nextEvent(DomainEvent event) {
        eventVersion++;
        return new CaseEvent(eventVersion, event);
    }

    /** @throws ProblemException 409 if the case is closed */
    public void requireOpen() {
        status.requireOpen();
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

    public ComplaintContent content() {
        return content;
    }

    /** Returns whether these readers do not see the text of the complaint: it was recalled from their agency. */
    public boolean isContentHiddenFrom(CaseVisibility visibility) {
        return contentHidden && visibility.agencyCode() != null;
    }

    public CaseStatus status() {
        return status;
    }

    public RecordHead recordHead() {
        return recordHead;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Returns true if a deadline of the case is pending. */
    public boolean hasPendingDeadline() {
        return CaseStatus.isPending(dueAt);
    }

    public @Nullable InformationRequest informationRequest() {
        return informationRequest;
    }

    public @Nullable DraftAnswer draft() {
        return draft;
    }

    public boolean hasAttachments() {
        return attachmentCount > 0;
    }

    public @Nullable CaseAssignment assignment() {
        return assignment;
    }

    /** Returns the account of the assignee, or null. */
    public @Nullable String assignedAccount() {
        return assignment == null ? null : assignment.account();
    }

    public long version() {
        return version;
    }
}
