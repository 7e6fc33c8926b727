package id.penghubung.routing.triage;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.decision.DecisionHistory;
import id.penghubung.routing.decision.DecisionView;
import id.penghubung.routing.decision.HumanDecisions;
import id.penghubung.routing.decision.WaitingComplaint;
import id.penghubung.routing.decision.WaitingComplaints;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work of the desk: see what waits, decide. */
@ApplicationScoped
class TriageDesk {

    private final WaitingComplaints waiting;
    private final DecisionHistory history;
    private final HumanDecisions decisions;
    private final Directory directory;

    TriageDesk(WaitingComplaints waiting, DecisionHistory history, HumanDecisions decisions, Directory directory) {
        this.waiting = waiting;
        this.history = history;
        this.decisions = decisions;
        this.directory = directory;
    }

    List<TriageItem> page(
            @Nullable String categoryCode, @Nullable String districtCode, Optional<Cursor> after, int limit) {
        return withHistory(waiting.page(categoryCode, districtCode, after, limit));
    }

    TriageItem find(UUID complaintId) {
        List<WaitingComplaint> found = waiting.find(complaintId).stream().toList();
        return withHistory(found).stream().findFirst().orElseThrow(ProblemException::notFound);
    }

    DecisionView decide(UUID complaintId, TriageDecision decision, String account) {
        return decisions.decide(
                complaintId,
                agency(decision.agencyCode().strip()),
                decision.reason().strip(),
                account);
    }

    private List<TriageItem> withHistory(List<WaitingComplaint> complaints) {
        if (complaints.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DecisionView>> decided = history.of(
                complaints.stream().map(WaitingComplaint::complaintId).toList());
        return complaints.stream()
                .map(complaint -> TriageItem.of(complaint, decided.getOrDefault(complaint.complaintId(), List.of())))
                .toList();
    }

    private Agency agency(String code) {
        Agency agency = directory
                .current()
                .find(code)
                .orElseThrow(() -> invalid("instansi ini tidak ada dalam direktori", "is not in the directory"));
        if (!agency.active()) {
            throw invalid("instansi ini sedang tidak aktif", "is not active");
        }
        return agency;
    }

    private static ProblemException invalid(String id, String en) {
        return ProblemException.invalid(FieldError.of("agencyCode", id, en));
    }
}
