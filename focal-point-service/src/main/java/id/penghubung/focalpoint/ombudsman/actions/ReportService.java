package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers and reads examination reports. Who sees a matter sees its reports, an agency the findings about itself. */
@ApplicationScoped
class ReportService {

    private final ReportRepository reports;
    private final MatterDirectory matters;
    private final MatterChanges changes;
    private final ActionValidator validator;
    private final AgencyStructure structure;
    private final IdGenerator ids;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            MatterDirectory matters,
            MatterChanges changes,
            ActionValidator validator,
            AgencyStructure structure,
            IdGenerator ids,
            Clock clock) {
        this.reports = reports;
        this.matters = matters;
        this.changes = changes;
        this.validator = validator;
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
        reports.flush();
        return report.view(viewer);
    }

    /** @throws ProblemException 404 if the caller may not see the matter of the report */
    @Transactional
    ReportView get(UUID id, Caller caller) {
        Report report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        matters.requireVisible(report.matterId(), caller);
        return report.view(MatterViewer.of(caller, structure));
    }

    /** @param last the last report of the page before */
    @Transactional
    Page<ReportView> page(UUID matterId, @Nullable UUID last, int size, Caller caller) {
        matters.requireVisible(matterId, caller);
        MatterViewer viewer = MatterViewer.of(caller, structure);
        return Page.of(
                reports.after(matterId, last, size + 1),
                size,
                report -> Cursor.at(report.id()),
                report -> report.view(viewer));
    }
}
