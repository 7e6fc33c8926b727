package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.problem.ProblemDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.focalpoint.casework.view.CaseView;

/** Does many acts one after another, each in a transaction of its own: one that is refused takes no other with it. */
@ApplicationScoped
class BulkActionService {

    private final CaseActionService acts;
    private final CaseAssignmentService assigning;
    private final CaseActionReplies replies;
    private final ProblemDocuments problems;

    BulkActionService(CaseActionService acts, CaseAssignmentService assigning, CaseActionReplies replies, ProblemDocuments problems) {
        this.acts = acts;
        this.assigning = assigning;
        this.replies = replies;
        this.problems = problems;
    }

    /**
     * How they are asked for.
     *
     * @param key of the whole request
     * @param language for problems, as in {@code Accept-Language}
     */
    record Request(
            Officer officer, @Nullable String key, @Nullable String language) {}

    BulkResult.All perform(Request request, List<BulkAction> all) {
        List<BulkResult> results = new ArrayList<>(all.size());
        for (BulkAction act : all) {
            results.add(perform(request, act, results.size()));
        }
        return new BulkResult.All(results);
    }

    private BulkResult perform(Request request, BulkAction act, int place) {
        CaseActionService.Target target = new CaseActionService.Target(act.caseId(), act.ifMatch(), request.officer());
        try {
            return BulkResult.done(
                    act.caseId(),
                    replies.onceAmongOthers(place, request.key(), target, act, () -> perform(target, act)));
        } catch (RuntimeException refusal) {
            return BulkResult.refused(
                    act.caseId(), problems.of(refusal, "/v1/cases/" + act.caseId(), request.language()));
        }
    }

    private CaseView perform(CaseActionService.Target target, BulkAction act) {
        return switch (act) {
            case BulkAction.Take take -> assigning.take(target);
            case BulkAction.Assign assign -> assigning.assign(target, assign.account(), assign.note());
            case BulkAction.Release release -> assigning.release(target, release.reason());
            case BulkAction.Acknowledge note -> acts.acknowledge(target);
            case BulkAction.FollowUp followUp -> acts.followUp(target, followUp.message());
            case BulkAction.Resolve answer -> acts.resolve(target, answer.message());
        };
    }
}
