package id.penghubung.focalpoint.casework;

import id.penghubung.kit.problem.ProblemDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does many acts one after another, each in a transaction of its own: one that is refused takes no other with it. */
@ApplicationScoped
class CaseBulk {

    private final CaseActs acts;
    private final CaseAssigning assigning;
    private final ActReplies replies;
    private final ProblemDocuments problems;

    CaseBulk(CaseActs acts, CaseAssigning assigning, ActReplies replies, ProblemDocuments problems) {
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

    BulkResult.All perform(Request request, List<BulkAct> all) {
        List<BulkResult> results = new ArrayList<>(all.size());
        for (BulkAct act : all) {
            results.add(perform(request, act, results.size()));
        }
        return new BulkResult.All(results);
    }

    private BulkResult perform(Request request, BulkAct act, int place) {
        CaseActs.Target target = new CaseActs.Target(act.caseId(), act.ifMatch(), request.officer());
        try {
            return BulkResult.done(
                    act.caseId(),
                    replies.onceAmongOthers(place, request.key(), target, act, () -> perform(target, act)));
        } catch (RuntimeException refusal) {
            return BulkResult.refused(
                    act.caseId(), problems.of(refusal, "/v1/cases/" + act.caseId(), request.language()));
        }
    }

    private CaseView perform(CaseActs.Target target, BulkAct act) {
        return switch (act) {
            case BulkAct.Take take -> assigning.take(target);
            case BulkAct.Assign assign -> assigning.assign(target, assign.account(), assign.note());
            case BulkAct.Release release -> assigning.release(target, release.reason());
            case BulkAct.Acknowledge note -> acts.acknowledge(target);
            case BulkAct.FollowUp followUp -> acts.followUp(target, followUp.message());
            case BulkAct.Resolve answer -> acts.resolve(target, answer.message());
        };
    }
}
