package id.penghubung.focalpoint.casework.model;

import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Changes the deadlines of a case for the actions on it. Before a suspended deadline ends, its suspension ends. */
@ApplicationScoped
public class CaseDeadlineService {

    private final DeadlineService deadlines;

    CaseDeadlineService(DeadlineService deadlines) {
        this.deadlines = deadlines;
    }

    public SubjectDeadlines deadlinesOf(AgencyCase agencyCase) {
        return deadlines.of(agencyCase.id());
    }

    /** Suspends the deadlines while the agency waits for the reporter. */
    public SubjectDeadlines suspend(AgencyCase agencyCase, Instant at) {
        return deadlines.suspend(agencyCase.id(), SuspensionReason.WAITING_FOR_REPORTER, at);
    }

    /** Resumes the deadlines, because the agency no longer waits for the reporter. */
    public SubjectDeadlines resume(AgencyCase agencyCase, Instant at) {
        return deadlines.resume(agencyCase.id(), at);
    }

    /** Completes the deadlines of these stages. */
    public SubjectDeadlines complete(AgencyCase agencyCase, Set<DeadlineStage> stages, Instant at) {
        resumeIfEnding(agencyCase, stages.contains(DeadlineStage.RESOLUTION), at);
        return deadlines.complete(agencyCase.id(), stages, at);
    }

    /** Cancels all deadlines of the case. */
    public SubjectDeadlines cancelAll(AgencyCase agencyCase, Instant at) {
        resumeIfEnding(agencyCase, true, at);
        return deadlines.cancelAll(Map.of(agencyCase.id(), at)).getOrDefault(agencyCase.id(), SubjectDeadlines.EMPTY);
    }

    /** Ends an open suspension when the action closes the case. A follow-up does not close it. */
    private void resumeIfEnding(AgencyCase agencyCase, boolean closesCase, Instant at) {
        if (closesCase && agencyCase.informationRequest() != null) {
            deadlines.resume(agencyCase.id(), at);
        }
    }
}
