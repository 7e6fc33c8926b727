package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the cases of earlier agencies of complaints, whose time goes on at the next agency. */
@ApplicationScoped
class EarlierRounds {

    private final CaseRepository cases;

    EarlierRounds(CaseRepository cases) {
        this.cases = cases;
    }

    /** Returns the cases of earlier agencies, by complaint. Reads nothing for the first round of a complaint. */
    Map<UUID, List<UUID>> casesBefore(Collection<Opening> openings) {
        Map<UUID, List<UUID>> byComplaint = new HashMap<>();
        openings.stream()
                .filter(Opening::followsAnotherRound)
                .map(opening -> opening.routed().complaintId())
                .distinct()
                .forEach(complaintId -> byComplaint.put(
                        complaintId,
                        cases.ofComplaint(complaintId).stream()
                                .map(AgencyCase::id)
                                .toList()));
        return byComplaint;
    }
}
