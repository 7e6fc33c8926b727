package id.penghubung.routing.triage;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.decision.DecisionHistory;
import id.penghubung.routing.decision.DecisionView;
import id.penghubung.routing.decision.ManualRoutingService;
import id.penghubung.routing.decision.TriageQueue;
import id.penghubung.routing.decision.TriageQueueEntry;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.models.AgencySuggestions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of the coordinator: list the triage queue and decide. */
@ApplicationScoped
class TriageService {

    private final TriageQueue queue;
    private final DecisionHistory history;
    private final ManualRoutingService manualRouting;
    private final AgencyDirectoryCache directory;
    private final AgencySuggestions suggestions;

    TriageService(
            TriageQueue queue,
            DecisionHistory history,
            ManualRoutingService manualRouting,
            AgencyDirectoryCache directory,
            AgencySuggestions suggestions) {
        this.queue = queue;
        this.history = history;
        this.manualRouting = manualRouting;
        this.directory = directory;
        this.suggestions = suggestions;
    }

    List<TriageItemView> page(
            @Nullable String categoryCode, @Nullable String districtCode, Optional<Cursor> after, int limit) {
        return withHistory(queue.page(categoryCode, districtCode, after, limit));
    }

    TriageItemView find(UUID complaintId) {
        List<TriageQueueEntry> found = queue.find(complaintId).stream().toList();
        return withHistory(found).stream().findFirst().orElseThrow(ProblemException::notFound);
    }

    DecisionView decide(UUID complaintId, TriageDecisionRequest decision, String account) {
        return manualRouting.decide(
                complaintId,
                agency(decision.agencyCode().strip()),
                decision.reason().strip(),
                account);
    }

    private List<TriageItemView> withHistory(List<TriageQueueEntry> complaints) {
        if (complaints.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DecisionView>> decided = history.of(
                complaints.stream().map(TriageQueueEntry::complaintId).toList());
        return complaints.stream()
                .map(complaint ->
                        TriageItemView.of(
                                complaint,
                                decided.getOrDefault(complaint.complaintId(), List.of()),
                                suggestions.of(complaint.forSuggestions(), directory.current())))
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
