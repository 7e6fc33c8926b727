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

    public SubjectDeadlines deadlinesOf(AgencyCase agencyCase) {
        return deadlines.of(agencyCase.id());
    }

    /** The agency waits for the reporter. */
    public SubjectDeadlines suspend(AgencyCase agencyCase, Instant at) {
        return deadlines.suspend(agencyCase.id(), SuspensionReason.WAITING_FOR_REPORTER, at);
    }

    /** The agency need wait no longer. */
    public SubjectDeadlines resume(AgencyCase agencyCase, Instant at) {
        return deadlines.resume(agencyCase.id(), at);
    }

    /** The acts that these stages ask for were done. */
    public SubjectDeadlines complete(AgencyCase agencyCase, Set<DeadlineStage> stages, Instant at) {
        resumeIfEnding(agencyCase, stages.contains(DeadlineStage.RESOLUTION), at);
        return deadlines.complete(agencyCase.id(), stages, at);
    }

    /** The duties fell away. */
    public SubjectDeadlines cancelAll(AgencyCase agencyCase, Instant at) {
        resumeIfEnding(agencyCase, true, at);
        return deadlines.cancelAll(Map.of(agencyCase.id(), at)).getOrDefault(agencyCase.id(), SubjectDeadlines.EMPTY);
    }

    /** What ends the case ends its waiting, and the ledger is not left open; a follow-up does not. */
    private void resumeIfEnding(AgencyCase agencyCase, boolean closesCase, Instant at) {
        if (closesCase && agencyCase.informationRequest() != null) {
            deadlines.resume(agencyCase.id(), at);
        }
    }
}
