package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.kit.problem.ProblemDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executes several actions one after another, each in its own transaction. A rejected action does not affect the
 * others.
 */
@ApplicationScoped
class BulkActionService {

    private final CaseActionService actions;
    private final CaseAssignmentService assignments;
    private final CaseActionReplies replies;
    private final ProblemDocuments problems;

    BulkActionService(
            CaseActionService actions,
            CaseAssignmentService assignments,
            CaseActionReplies replies,
            ProblemDocuments problems) {
        this.actions = actions;
        this.assignments = assignments;
        this.replies = replies;
        this.problems = problems;
    }

    /**
     * Data of the whole bulk request.
     *
     * @param key idempotency key of the whole request, or null
     * @param language language of problems, as in {@code Accept-Language}
     */
    record Request(
            Officer officer, @Nullable String key, @Nullable String language) {}

    BulkResult.All perform(Request request, List<BulkAction> requested) {
        List<BulkResult> results = new ArrayList<>(requested.size());
        for (BulkAction action : requested) {
            results.add(perform(request, action, results.size()));
        }
        return new BulkResult.All(results);
    }

    private BulkResult perform(Request request, BulkAction action, int position) {
        CaseActionService.Target target =
                new CaseActionService.Target(action.caseId(), action.ifMatch(), request.officer());
        try {
            return BulkResult.done(
                    action.caseId(),
                    replies.replyOnceInBulk(position, request.key(), target, action, () -> perform(target, action)));
        } catch (RuntimeException failure) {
            return BulkResult.rejected(
                    action.caseId(), problems.of(failure, "/v1/cases/" + action.caseId(), request.language()));
        }
    }

    private CaseView perform(CaseActionService.Target target, BulkAction action) {
        return switch (action) {
            case BulkAction.Take take -> assignments.takeUp(target);
            case BulkAction.Assign assign -> assignments.assign(target, assign.account(), assign.note());
            case BulkAction.Release release -> assignments.release(target, release.reason());
            case BulkAction.Acknowledge acknowledge -> actions.acknowledge(target);
            case BulkAction.FollowUp followUp -> actions.followUp(target, followUp.message());
            case BulkAction.Resolve resolve -> actions.resolve(target, resolve.message());
        };
    }
}
