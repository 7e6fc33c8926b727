package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.deadlines.DeadlineListener;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.PolicySubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.ombudsman.MatterClosing;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.office.OfficeTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The time limits of reporters for their comments on examination reports (Peraturan Ombudsman 48/2020 Art. 25). Nobody is
 * notified of them: the reporter may comment, and need not.
 */
@ApplicationScoped
@Priority(ReportDeadlines.AFTER_ACTIONS)
class ReportDeadlines implements DeadlineListener, MatterClosing {

    static final int AFTER_ACTIONS = -2;

    private final DeadlineService deadlines;
    private final ReportRepository reports;
    private final MatterDirectory matters;
    private final OfficeTime office;

    ReportDeadlines(DeadlineService deadlines, ReportRepository reports, MatterDirectory matters, OfficeTime office) {
        this.deadlines = deadlines;
        this.reports = reports;
        this.matters = matters;
        this.office = office;
    }

    /**
     * Starts the time limit for the comment.
     *
     * @param agencyCode the agency concerned, whose calendar counts
     * @param sentOn the day on which the report was sent to the reporter
     */
    void start(Report report, String agencyCode, LocalDate sentOn) {
        Instant sentAt = sentOn.atStartOfDay(office.zone()).toInstant();
        deadlines.start(List.of(new DeadlineSubject(
                SubjectKind.REPORT,
                report.id(),
                null,
                agencyCode,
                PolicySubject.OMBUDSMAN_CASE.ofClasses(),
                Set.of(DeadlineStage.REPORTER_COMMENT_ON_FINDINGS),
                Map.of(StartEvent.RECEIVED, sentAt, StartEvent.COMPLETE, sentAt, StartEvent.SENT, sentAt),
                null)));
    }

    void meet(Report report, Instant at) {
        deadlines.complete(report.id(), Set.of(DeadlineStage.REPORTER_COMMENT_ON_FINDINGS), at);
    }

    /** Returns the time limit of each report that has one, read at once. */
    Map<UUID, DeadlineView> of(Collection<UUID> reportIds) {
        Map<UUID, DeadlineView> found = new HashMap<>();
        deadlines
                .of(reportIds)
                .forEach((id, all) ->
                        all.deadlines().stream().findFirst().ifPresent(deadline -> found.put(id, deadline)));
        return found;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void onClosed(UUID matterId, Instant at) {
        deadlines.cancelAll(reports.lockOf(matterId).stream().collect(Collectors.toMap(Report::id, report -> at)));
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.REPORT;
    }

    @Override
    public Set<UUID> onEscalation(List<EscalationReached> escalations) {
        return escalations.stream().map(EscalationReached::subjectId).collect(Collectors.toSet());
    }

    @Override
    public boolean isVisible(UUID subjectId, Caller caller) {
        boolean readsReports = caller.hasAnyRole(Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY)
                || (caller.hasAnyRole(Roles.FOCAL_POINT, Roles.AGENCY_HEAD)
                        && caller.agency().isPresent());
        return readsReports
                && reports.findByIdOptional(subjectId)
                        .flatMap(report -> matters.find(report.matterId(), caller))
                        .isPresent();
    }

    @Override
    public void lock(Collection<UUID> subjectIds) {
        reports.lockAll(subjectIds);
    }

    /** The explanation of the deadline shows the move. */
    @Override
    public void onDeadlinesMoved(
            List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason) {}
}
