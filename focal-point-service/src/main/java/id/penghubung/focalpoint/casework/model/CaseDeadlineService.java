package id.penghubung.focalpoint.casework.model;

import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The deadlines of a case as its acts move them; a clock that stands still is set going before its duty ends. */
@ApplicationScoped
public class CaseDeadlineService {

    private final DeadlineService deadlines;

    CaseDeadlineService(DeadlineService deadlines) {
        this.deadlines = deadlines;
    }

    public SubjectDeadlines read(AgencyCase file) {
        return deadlines.of(file.id());
    }

    /** The agency waits for the reporter. */
    public SubjectDeadlines stop(AgencyCase file, Instant at) {
        return deadlines.suspend(file.id(), SuspensionReason.WAITING_FOR_REPORTER, at);
    }

    /** The agency need wait no longer. */
    public SubjectDeadlines go(AgencyCase file, Instant at) {
        return deadlines.resume(file.id(), at);
    }

    /** The acts that these stages ask for were done. */
    public SubjectDeadlines meet(AgencyCase file, Set<DeadlineStage> stages, Instant at) {
        goIfEnding(file, stages.contains(DeadlineStage.RESOLUTION), at);
        return deadlines.complete(file.id(), stages, at);
    }

    /** The duties fell away. */
    public SubjectDeadlines drop(AgencyCase file, Instant at) {
        goIfEnding(file, true, at);
        return deadlines.cancelAll(Map.of(file.id(), at)).getOrDefault(file.id(), SubjectDeadlines.EMPTY);
    }

    /** What ends the case ends its waiting, and the ledger is not left open; a follow-up does not. */
    private void goIfEnding(AgencyCase file, boolean ends, Instant at) {
        if (ends && file.waiting() != null) {
            deadlines.resume(file.id(), at);
        }
    }
}
