package id.penghubung.routing.trial;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.rules.RuleSetService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases of trials: request, follow, cancel and read the differences. */
@ApplicationScoped
class TrialService {

    /** After every time that is stored, and after every id. */
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final UUID BEFORE_FIRST_ID = new UUID(0, 0);

    private final RuleSetService ruleSets;
    private final TrialTable table;
    private final IdGenerator ids;
    private final Clock clock;

    TrialService(RuleSetService ruleSets, TrialTable table, IdGenerator ids, Clock clock) {
        this.ruleSets = ruleSets;
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Requests a trial. The lock of the rule set makes two requests wait for each other.
     *
     * @throws ProblemException 404 if there is no such rule set, 409 while another trial of it waits or runs
     */
    @Transactional
    Trial request(UUID ruleSetId, TrialRequest request, String account) {
        RuleSetService.TrialSubject subject = ruleSets.beginTrial(ruleSetId);
        if (table.hasUnfinished(ruleSetId)) {
            throw ProblemException.of(
                    TrialProblem.TRIAL_UNFINISHED,
                    "Tunggu sampai uji coba perangkat aturan ini selesai, atau batalkan.",
                    "Wait until the trial of this rule set has ended, or cancel it.");
        }
        Trial trial = new Trial(
                ids.next(),
                ruleSetId,
                subject.version(),
                subject.inForce(),
                TrialState.WAITING,
                request.since(),
                request.maximumOrDefault(),
                0,
                null,
                account,
                clock.instant(),
                null,
                null);
        table.insert(trial);
        return trial;
    }

    @Transactional
    Page<Trial> page(UUID ruleSetId, Optional<Cursor> after, int limit) {
        Instant time = after.map(cursor -> cursor.instant(0)).orElse(LAST_TIME);
        UUID id = after.map(cursor -> cursor.uuid(1)).orElse(LAST_ID);
        return Page.of(
                table.page(ruleSetId, time, id, limit),
                limit,
                trial -> Cursor.at(trial.requestedAt(), trial.id()),
                trial -> trial);
    }

    /** @throws ProblemException 404 if the rule set has no such trial */
    @Transactional
    Trial get(UUID ruleSetId, UUID trialId) {
        return table.find(ruleSetId, trialId).orElseThrow(ProblemException::notFound);
    }

    /**
     * Cancels a trial. The replica that runs it stops after its page.
     *
     * @throws ProblemException 404 if the rule set has no such trial, 409 if it has ended
     */
    @Transactional
    Trial cancel(UUID ruleSetId, UUID trialId) {
        get(ruleSetId, trialId);
        if (!table.cancel(trialId, clock.instant())) {
            throw ProblemException.of(
                    TrialProblem.TRIAL_ENDED,
                    "Uji coba ini sudah selesai atau dibatalkan.",
                    "This trial is finished or cancelled already.");
        }
        return get(ruleSetId, trialId);
    }

    /** @throws ProblemException 404 if the rule set has no such trial */
    @Transactional
    Page<TrialDifference> differences(UUID ruleSetId, UUID trialId, Optional<Cursor> after, int limit) {
        get(ruleSetId, trialId);
        UUID last = after.map(cursor -> cursor.uuid(0)).orElse(BEFORE_FIRST_ID);
        List<TrialDifference> found = table.differences(trialId, last, limit);
        return Page.of(found, limit, each -> Cursor.at(each.complaintId()), each -> each);
    }
}
