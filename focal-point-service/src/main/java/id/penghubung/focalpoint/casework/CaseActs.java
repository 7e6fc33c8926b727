package id.penghubung.focalpoint.casework;

import static id.penghubung.focalpoint.deadlines.Stage.FIRST_FOLLOW_UP;
import static id.penghubung.focalpoint.deadlines.Stage.RESOLUTION;

import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer does with a case for its reporter, from taking note to the answer. */
@ApplicationScoped
class CaseActs {

    private final ActRunner runner;
    private final Deadlines deadlines;

    CaseActs(ActRunner runner, Deadlines deadlines) {
        this.runner = runner;
        this.deadlines = deadlines;
    }

    /**
     * Which case, on the ground of which version of it.
     *
     * @param ifMatch the header as sent
     */
    record Target(UUID caseId, @Nullable String ifMatch, Officer officer) {}

    @Transactional
    CaseView acknowledge(Target target) {
        return runner.run(
                target,
                (file, now) -> deadlines.of(file.id()),
                (file, sheet, now) -> Deed.told(file.acknowledge(ActRunner.resolutionDueAt(file, sheet), now)));
    }

    @Transactional
    CaseView followUp(Target target, String message) {
        return runner.run(
                target,
                (file, now) -> deadlines.complete(file.id(), Set.of(FIRST_FOLLOW_UP), now),
                (file, sheet, now) -> Deed.told(file.followUp(message, ActRunner.resolutionDueAt(file, sheet), now)));
    }

    @Transactional
    CaseView resolve(Target target, String message) {
        return runner.run(
                target,
                (file, now) -> deadlines.complete(file.id(), Set.of(FIRST_FOLLOW_UP, RESOLUTION), now),
                (file, sheet, now) -> Deed.told(file.resolve(message, now)));
    }

    @Transactional
    CaseView giveBack(Target target, String reason) {
        return runner.run(
                target,
                (file, now) -> deadlines.cancelAll(Map.of(file.id(), now)).getOrDefault(file.id(), DeadlineSheet.EMPTY),
                (file, sheet, now) -> Deed.told(file.giveBack(reason, now)));
    }
}
