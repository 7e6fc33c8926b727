package id.penghubung.routing.triage;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.decision.AgencyWarnings;
import id.penghubung.routing.decision.Claimant;
import id.penghubung.routing.decision.DecisionHistory;
import id.penghubung.routing.decision.DecisionView;
import id.penghubung.routing.decision.ManualChoice;
import id.penghubung.routing.decision.ManualRoutingService;
import id.penghubung.routing.decision.SimilarDecisions;
import id.penghubung.routing.decision.TriageQueue;
import id.penghubung.routing.decision.TriageQueueEntry;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.directory.RoutingWarning;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.models.AgencySuggestions;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of the coordinator and the regional secretary: list what waits, claim it and decide. */
@ApplicationScoped
class TriageService {

    private static final String AGENCY = "agencyCode";
    private static final String SUPPORTING = "supportingAgencies";

    private final TriageQueue queue;
    private final DecisionHistory history;
    private final ManualRoutingService manualRouting;
    private final AgencyDirectoryCache directory;
    private final SimilarDecisions similar;
    private final AgencySuggestions suggestions;
    private final AgencyWarnings agencyWarnings;
    private final RoutingSettings settings;
    private final Clock clock;

    TriageService(
            TriageQueue queue,
            DecisionHistory history,
            ManualRoutingService manualRouting,
            AgencyDirectoryCache directory,
            SimilarDecisions similar,
            AgencySuggestions suggestions,
            AgencyWarnings agencyWarnings,
            RoutingSettings settings,
            Clock clock) {
        this.queue = queue;
        this.history = history;
        this.manualRouting = manualRouting;
        this.directory = directory;
        this.similar = similar;
        this.suggestions = suggestions;
        this.agencyWarnings = agencyWarnings;
        this.settings = settings;
        this.clock = clock;
    }

    List<TriageItemView> page(
            @Nullable String categoryCode,
            @Nullable String districtCode,
            Optional<Cursor> after,
            int limit,
            String account) {
        return withHistory(queue.page(categoryCode, districtCode, after, limit), account);
    }

    /**
     * Returns complaints that wait for the regional secretary.
     *
     * @param ofSecretary whether the caller is the regional secretary, who does not see complaints that accuse that office
     */
    List<TriageItemView> secretaryPage(Optional<Cursor> after, int limit, String account, boolean ofSecretary) {
        String withoutAccused = ofSecretary ? settings.regionalSecretariat() : null;
        return withHistory(queue.secretaryPage(withoutAccused, after, limit), account);
    }

    TriageItemView find(UUID complaintId, String account) {
        return queue.find(complaintId)
                .map(found -> withHistory(found, account))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns a complaint that waits for the regional secretary.
     *
     * @param ofSecretary whether the caller is the regional secretary, who does not see complaints that accuse that office
     * @throws ProblemException 404 if it does not wait for the regional secretary, or the caller does not see it
     */
    TriageItemView findForSecretary(UUID complaintId, String account, boolean ofSecretary) {
        return queue.find(complaintId)
                .filter(TriageQueueEntry::toSecretary)
                .filter(found -> !ofSecretary || !found.accusesStaffOf(settings.regionalSecretariat()))
                .map(found -> withHistory(found, account))
                .orElseThrow(ProblemException::notFound);
    }

    /** Claims the next complaint for a coordinator; empty if none waits that nobody else has claimed. */
    Optional<TriageTaskView> next(TriageNextRequest request, Claimant claimant) {
        return queue.claimNext(claimant, request.categoryCode(), request.districtCode(), request.leftAside())
                .map(entry -> task(entry, claimant));
    }

    TriageTaskView claim(UUID complaintId, Claimant claimant) {
        return task(queue.claim(complaintId, claimant), claimant);
    }

    void release(UUID complaintId, Claimant claimant) {
        queue.release(complaintId, claimant);
    }

    private TriageTaskView task(TriageQueueEntry entry, Claimant claimant) {
        return new TriageTaskView(
                withHistory(entry, claimant.account()),
                similar.to(entry).stream().map(SimilarDecisionView::of).toList());
    }

    DecisionView decideAsSecretary(UUID complaintId, TriageDecisionRequest decision, String account) {
        return manualRouting.decideAsSecretary(complaintId, choice(decision, account));
    }

    DecisionView decide(UUID complaintId, TriageDecisionRequest decision, String account) {
        return manualRouting.decide(complaintId, choice(decision, account));
    }

    private TriageItemView withHistory(TriageQueueEntry complaint, String account) {
        return withHistory(List.of(complaint), account).getFirst();
    }

    private List<TriageItemView> withHistory(List<TriageQueueEntry> complaints, String account) {
        if (complaints.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DecisionView>> decided = history.of(
                complaints.stream().map(TriageQueueEntry::complaintId).toList());
        Map<UUID, List<RoutingWarning>> warnings = agencyWarnings.of(complaints, decided);
        Instant now = clock.instant();
        return complaints.stream()
                .map(complaint -> withHistory(
                        complaint,
                        decided.getOrDefault(complaint.complaintId(), List.of()),
                        warnings.getOrDefault(complaint.complaintId(), List.of()),
                        account,
                        now))
                .toList();
    }

    private TriageItemView withHistory(
            TriageQueueEntry complaint,
            List<DecisionView> decisions,
            List<RoutingWarning> warnings,
            String account,
            Instant now) {
        AgencyDirectory agencies = directory.current();
        Optional<AgencySuggestion> suggestion =
                suggestions.of(complaint.forSuggestions(AgencyWarnings.refusers(decisions)), agencies);
        return TriageItemView.of(
                complaint,
                decisions,
                suggestion,
                AgencyWarnings.withSuggested(warnings, suggestion, agencies),
                account,
                now);
    }

    private ManualChoice choice(TriageDecisionRequest decision, String account) {
        Agency agency = agency(AGENCY, decision.agencyCode().strip());
        return new ManualChoice(
                agency,
                supporting(decision.supporting(), agency),
                decision.reason().strip(),
                account);
    }

    private List<Agency> supporting(List<String> codes, Agency responsible) {
        if (codes.contains(responsible.code())) {
            throw invalid(
                    SUPPORTING,
                    "instansi penanggung jawab tidak mendukung dirinya sendiri",
                    "must not name the responsible agency");
        }
        if (Set.copyOf(codes).size() < codes.size()) {
            throw invalid(SUPPORTING, "tidak boleh menyebut instansi dua kali", "must not name an agency twice");
        }
        List<Agency> supporting =
                codes.stream().map(code -> agency(SUPPORTING, code)).toList();
        if (!supporting.stream().allMatch(Agency::answered)) {
            throw invalid(
                    SUPPORTING,
                    "tidak ada pejabat yang sedang bertugas di salah satu instansi ini",
                    "must name agencies that somebody answers for at present");
        }
        return supporting;
    }

    private Agency agency(String field, String code) {
        Agency agency = directory
                .current()
                .find(code)
                .orElseThrow(() -> invalid(field, "instansi ini tidak ada dalam direktori", "is not in the directory"));
        if (!agency.active()) {
            throw invalid(field, "instansi ini sedang tidak aktif", "is not active");
        }
        return agency;
    }

    private static ProblemException invalid(String field, String id, String en) {
        return ProblemException.invalid(FieldError.of(field, id, en));
    }
}
