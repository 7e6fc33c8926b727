package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterFiles;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers and reads examination reports. All who see a matter see its reports, an agency the findings about itself. */
@ApplicationScoped
class ReportService {

    private final ReportRepository reports;
    private final MatterDirectory matters;
    private final MatterChanges changes;
    private final ActionValidator validator;
    private final ReportDeadlines deadlines;
    private final ReportEventPublisher events;
    private final MatterFiles files;
    private final AgencyStructure structure;
    private final IdGenerator ids;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            MatterDirectory matters,
            MatterChanges changes,
            ActionValidator validator,
            ReportDeadlines deadlines,
            ReportEventPublisher events,
            MatterFiles files,
            AgencyStructure structure,
            IdGenerator ids,
            Clock clock) {
        this.reports = reports;
        this.matters = matters;
        this.changes = changes;
        this.validator = validator;
        this.deadlines = deadlines;
        this.events = events;
        this.files = files;
        this.structure = structure;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a report, and notes it in the audit record of its matter.
     *
     * @throws ProblemException 400 for an invalid field; 404 for an unknown matter; 409 if the matter is closed, or the
     *     report is registered already
     */
    @Transactional
    ReportView register(UUID matterId, ReportRequest request, Caller caller) {
        MatterSummary matter = changes.lockOpen(matterId, "number", caller);
        validator.requireValid(request, matter);
        if (reports.isRegistered(matterId, request.number())) {
            throw ProblemException.of(
                    ActionProblem.REPORT_REGISTERED,
                    "LHP bernomor " + request.number() + " sudah dicatat pada laporan ini.",
                    "An examination report with the number " + request.number() + " is already registered.");
        }
        MatterViewer viewer = MatterViewer.of(caller, structure);
        List<Finding> findings = request.findingsOrNone().stream()
                .map(each ->
                        new Finding(ids.next(), each.agencyCode(), each.maladministrationType(), each.description()))
                .toList();
        Report report = new Report(ids.next(), matterId, request, findings, clock.instant());
        reports.persist(report);
        changes.record(matterId, report.entry(viewer.actor()));
        events.issued(report, matter.agencies());
        if (request.sentToReporterOn() != null) {
            deadlines.start(report, Collections.min(matter.agencies()), request.sentToReporterOn());
        }
        reports.flush();
        return view(report, viewer);
    }

    /**
     * Records the comment of the reporter, once. The time limit is met by its receipt.
     *
     * @param ifMatch the header {@code If-Match} as received
     * @throws ProblemException 400 for an invalid field; 404; 409 if the matter is closed, or there is a comment; 412 or 428
     */
    @Transactional
    ReportView comment(UUID id, @Nullable String ifMatch, ReportComment comment, Caller caller) {
        UUID matterId = reports.matterOf(id).orElseThrow(ProblemException::notFound);
        changes.lockOpen(matterId, "text", caller);
        Report report = reports.lock(id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, report.version());
        validator.requireValid(comment, report);
        MatterViewer viewer = MatterViewer.of(caller, structure);
        report.recordComment(comment, viewer.account());
        deadlines.meet(report, comment.receivedAt());
        changes.record(matterId, report.commentEntry(comment, viewer.actor(), clock.instant()));
        reports.flush();
        return view(report, viewer);
    }

    /** @throws ProblemException 404 if the caller may not see the matter of the report */
    @Transactional
    ReportView get(UUID id, Caller caller) {
        Report report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        matters.requireVisible(report.matterId(), caller);
        return view(report, MatterViewer.of(caller, structure));
    }

    /** @param last the last report of the page before */
    @Transactional
    Page<ReportView> page(UUID matterId, @Nullable UUID last, int size, Caller caller) {
        matters.requireVisible(matterId, caller);
        MatterViewer viewer = MatterViewer.of(caller, structure);
        List<Report> rows = reports.after(matterId, last, size + 1);
        Set<UUID> visibleFiles = visibleFiles(rows, viewer);
        Map<UUID, DeadlineView> deadlinesById =
                deadlines.of(rows.stream().map(Report::id).toList());
        return Page.of(
                rows,
                size,
                report -> Cursor.at(report.id()),
                report -> report.view(viewer, visibleFiles, deadlinesById.get(report.id())));
    }

    private ReportView view(Report report, MatterViewer viewer) {
        return report.view(
                viewer,
                visibleFiles(List.of(report), viewer),
                deadlines.of(List.of(report.id())).get(report.id()));
    }

    private Set<UUID> visibleFiles(List<Report> rows, MatterViewer viewer) {
        Set<UUID> all = rows.stream()
                .flatMap(report -> Stream.ofNullable(report.attachmentId()))
                .collect(Collectors.toSet());
        String agencyCode = viewer.agencyCode();
        return agencyCode == null || all.isEmpty() ? all : files.ofAgency(agencyCode, all);
    }
}
