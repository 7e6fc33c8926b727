package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.AssigneeView;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rejects actions on an outdated version of a case. The problem contains the changes since that version, so that the
 * officer can decide again.
 */
@ApplicationScoped
class CaseVersionGuard {

    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final AuditRecordService auditRecords;

    CaseVersionGuard(AuditRecordService auditRecords) {
        this.auditRecords = auditRecords;
    }

    /**
     * Current state of the case.
     *
     * @param etag entity tag for the next attempt
     */
    record CurrentState(
            String etag, CaseStatus status, @Nullable AssigneeView assignee) {}

    /**
     * Rejects an action on another version than the current one.
     *
     * @throws ProblemException 428, or 412 with {@code current} and with {@code changes}, the entries since that
     *     version
     */
    void requireMatch(@Nullable String ifMatch, AgencyCase agencyCase) {
        try {
            EntityTags.requireMatch(ifMatch, agencyCase.version());
        } catch (ProblemException problem) {
            throw problem.is(CommonProblem.STALE_VERSION) ? withChanges(problem, ifMatch, agencyCase) : problem;
        }
    }

    private ProblemException withChanges(ProblemException problem, @Nullable String ifMatch, AgencyCase agencyCase) {
        return problem.withExtension(
                        "current",
                        new CurrentState(
                                EntityTags.of(agencyCase.version()),
                                agencyCase.status(),
                                AssigneeView.of(agencyCase.assignment())))
                .withExtension("changes", changesSince(ifMatch, agencyCase));
    }

    /** Returns no changes for an entity tag that this service did not create. */
    private List<EntryView> changesSince(@Nullable String ifMatch, AgencyCase agencyCase) {
        Matcher tag = ENTITY_TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        List<EntryView> changes =
                tag.matches() ? auditRecords.since(agencyCase.id(), Long.parseLong(tag.group(1))) : List.of();
        return agencyCase.isContentHiddenFrom(new CaseVisibility(agencyCase.agencyCode()))
                ? changes.stream().map(EntryView::withoutText).toList()
                : changes;
    }
}
