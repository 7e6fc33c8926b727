package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.ombudsman.actions.ActionSteps.withBreaches;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.subjects.AttachmentEntries;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Orders actions, and takes the steps of the agencies: they plan, report and submit. Only the submission by the head meets the
 * time limit; that of a recommendation is met by the report of the superior, see {@link RecommendationService}.
 */
@ApplicationScoped
class ActionService {

    private static final String TEXT = "text";

    private final ActionRepository actions;
    private final ReportRepository reports;
    private final MatterDirectory matters;
    private final ActionValidator validator;
    private final ActionDeadlines deadlines;
    private final RecordWriter records;
    private final ActionEventPublisher events;
    private final ActionReader reader;
    private final ActionSteps steps;
    private final AttachmentService attachments;
    private final Notifications notifications;
    private final AgencyStructure structure;
    private final IdGenerator ids;
    private final Clock clock;

    ActionService(
            ActionRepository actions,
            ReportRepository reports,
            MatterDirectory matters,
            ActionValidator validator,
            ActionDeadlines deadlines,
            RecordWriter records,
            ActionEventPublisher events,
            ActionReader reader,
            ActionSteps steps,
            AttachmentService attachments,
            Notifications notifications,
            AgencyStructure structure,
            IdGenerator ids,
            Clock clock) {
        this.actions = actions;
        this.reports = reports;
        this.matters = matters;
        this.validator = validator;
        this.deadlines = deadlines;
        this.records = records;
        this.events = events;
        this.reader = reader;
        this.steps = steps;
        this.attachments = attachments;
        this.notifications = notifications;
        this.structure = structure;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Orders an action. Its time limit runs from the receipt by the reported party.
     *
     * @throws ProblemException 400 for an invalid field; 404 for an unknown matter; 409 if the matter is closed
     */
    @Transactional
    ActionView order(UUID matterId, ActionOrder request, Caller caller) {
        MatterSummary matter = matters.lock(matterId, caller).orElseThrow(ProblemException::notFound);
        matters.requireOpen(matter, "product");
        MatterViewer viewer = MatterViewer.of(caller, structure);
        Report report = request.findingId() == null ? null : reportOf(matterId, request.findingId());
        ActionOrder order = report == null ? request : request.withDefaultsOf(report);
        validator.requireValid(order, report, matter, viewer.role().equals(Roles.OMBUDSMAN));
        Action action = new Action(ids.next(), matterId, report == null ? null : report.id(), order, clock.instant());
        records.open(action, List.of(ActionEntries.ordered(action, viewer.actor())));
        deadlines.start(action);
        actions.flush();
        DeadlineView deadline = deadlines.current(action);
        events.ordered(action, deadline.dueDate());
        notifications.enqueue(ActionNotifications.ordered(action, deadline));
        return reader.view(action, viewer);
    }

    private Report reportOf(UUID matterId, UUID findingId) {
        return reports.ofFinding(matterId, findingId)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "findingId", "bukan temuan pada laporan ini", "is not a finding of this matter")));
    }

    /** Notes how the agency will carry out the action. A later plan replaces it; all stay in the audit record. */
    @Transactional
    ActionView plan(StepTarget target, String text) {
        return steps.takeByAgency(target, TEXT, (action, officer, now) -> {
            action.plan(text);
            notifications.enqueue(List.of(
                    ActionNotifications.of(NotificationKind.ACTION_PLANNED, action, deadlines.current(action), now)));
            return List.of(new EntryDraft(now, EntryType.ACTION_PLANNED, officer.actor(), text));
        });
    }

    @Transactional
    ActionView progress(StepTarget target, String text) {
        return steps.takeByAgency(target, TEXT, (action, officer, now) -> {
            action.progress();
            return List.of(new EntryDraft(now, EntryType.ACTION_PROGRESS, officer.actor(), text));
        });
    }

    /** Stores a draft of the submission, for the head, or of the report of the superior. The text is recorded for colleagues. */
    @Transactional
    ActionView draft(StepTarget target, String text) {
        return steps.takeByAgency(target, TEXT, (action, officer, now) -> {
            action.draft(text, officer.account());
            notifications.enqueue(List.of(ActionNotifications.drafted(action, deadlines.current(action), now)));
            return List.of(new EntryDraft(now, EntryType.DRAFT_SUBMITTED, officer.actor(), text));
        });
    }

    /**
     * Rejects an upload early, before its bytes are stored.
     *
     * @throws ProblemException 404 if the action is not visible; 403 or 409 if the caller may attach nothing to it
     */
    @Transactional
    void checkBeforeUpload(UUID id, Caller caller) {
        Action action = reader.requireVisible(id, MatterViewer.of(caller, structure));
        requireAttacher(action, caller);
        action.state().requireWithAgency("file");
    }

    /** Attaches evidence. The audit record contains its hash, so that an exchanged file is detected. */
    @Transactional
    ActionView attach(StepTarget target, ReceivedFile file) {
        return steps.take(target, "file", (action, officer, now) -> {
            requireAttacher(action, target.caller());
            AttachmentView attached = attachments.attach(action.id(), action.countAttachment(), file, false, now);
            return List.of(AttachmentEntries.attached(attached, officer.actor()));
        });
    }

    /** The agency attaches evidence; the superior, or the coordinator, the report about a recommendation. */
    private static void requireAttacher(Action action, Caller caller) {
        boolean ofAgency = caller.agency().filter(action.agencyCode()::equals).isPresent()
                && caller.hasAnyRole(Roles.FOCAL_POINT, Roles.AGENCY_HEAD);
        if (!ofAgency && action.product() != Product.RECOMMENDATION) {
            throw ActionProblem.forbidden(
                    "Bukti pelaksanaan dilampirkan oleh instansi.", "Evidence is attached by the agency.");
        }
    }

    @Transactional
    AttachedContent open(UUID id, UUID fileId, Caller caller) {
        Action action = reader.requireVisible(id, MatterViewer.of(caller, structure));
        return attachments.open(action.id(), fileId).orElseThrow(ProblemException::notFound);
    }

    /**
     * Submits the action as carried out. The time limit is met now.
     *
     * @throws ProblemException also 403 for the regional secretary if a head may handle the matter; 400 if there is neither a
     *     text nor a draft; 409 if evidence is missing, or for a recommendation
     */
    @Transactional
    ActionView submit(StepTarget target, ActionSubmission submission) {
        return steps.takeByHead(target, TEXT, (action, head, now) -> {
            action.product().requireSubmittedByHead(TEXT);
            String text = action.submissionText(submission.text());
            action.submit(text, now);
            List<EntryDraft> entries = new ArrayList<>(withBreaches(
                    deadlines.meet(action, now), new EntryDraft(now, EntryType.ACTION_SUBMITTED, head.actor(), text)));
            events.submitted(action, now);
            notifications.enqueue(List.of(
                    ActionNotifications.of(NotificationKind.ACTION_SUBMITTED, action, deadlines.current(action), now)));
            return entries;
        });
    }
}
