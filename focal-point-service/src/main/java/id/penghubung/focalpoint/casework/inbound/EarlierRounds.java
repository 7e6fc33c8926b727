package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the time that was not counted at earlier agencies of a complaint, because they waited for the reporter. */
@ApplicationScoped
class EarlierRounds {

    private final CaseRepository cases;
    private final DeadlineService deadlines;

    EarlierRounds(CaseRepository cases, DeadlineService deadlines) {
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Returns the suspensions at earlier agencies, by complaint. Reads nothing for the first round of a complaint. */
    Map<UUID, List<Suspension>> suspensionsOf(Collection<Opening> openings) {
        Map<UUID, List<Suspension>> byComplaint = new HashMap<>();
        openings.stream()
                .filter(Opening::followsAnotherRound)
                .map(opening -> opening.routed().complaintId())
                .distinct()
                .forEach(complaintId -> byComplaint.put(
                        complaintId,
                        deadlines.suspensionsOf(cases.ofComplaint(complaintId).stream()
                                .map(AgencyCase::id)
                                .toList())));
        return byComplaint;
    }
}
