package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Deadlines;
import id.penghubung.focalpoint.deadlines.Stage;
import id.penghubung.focalpoint.deadlines.reckoning.SuspensionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The deadlines of a case as its acts move them; a clock that stands still is set going before its duty ends. */
@ApplicationScoped
class CaseClock {

    private final Deadlines deadlines;

    CaseClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    DeadlineSheet read(CaseFile file) {
        return deadlines.of(file.id());
    }

    /** The agency waits for the reporter. */
    DeadlineSheet stop(CaseFile file, Instant at) {
        return deadlines.suspend(file.id(), SuspensionReason.WAITING_FOR_REPORTER, at);
    }

    /** The agency need wait no longer. */
    DeadlineSheet go(CaseFile file, Instant at) {
        return deadlines.resume(file.id(), at);
    }

    /** The acts that these stages ask for were done. */
    DeadlineSheet meet(CaseFile file, Set<Stage> stages, Instant at) {
        goIfEnding(file, stages.contains(Stage.RESOLUTION), at);
        return deadlines.complete(file.id(), stages, at);
    }

    /** The duties fell away. */
    DeadlineSheet drop(CaseFile file, Instant at) {
        goIfEnding(file, true, at);
        return deadlines.cancelAll(Map.of(file.id(), at)).getOrDefault(file.id(), DeadlineSheet.EMPTY);
    }

    /** What ends the case ends its waiting, and the ledger is not left open; a follow-up does not. */
    private void goIfEnding(CaseFile file, boolean ends, Instant at) {
        if (ends && file.waiting() != null) {
            deadlines.resume(file.id(), at);
        }
    }
}
