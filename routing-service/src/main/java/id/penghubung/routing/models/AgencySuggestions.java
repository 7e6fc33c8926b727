package id.penghubung.routing.models;

import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.models.AgencySuggestion.SuggestedAgency;
import id.penghubung.routing.models.SuggestionModelCache.InUse;
import id.penghubung.routing.models.SuggestionModelCache.LoadedModel;
import id.penghubung.routing.suggestions.Candidate;
import id.penghubung.routing.suggestions.Suggestion;
import id.penghubung.routing.suggestions.SuggestionModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Suggests agencies for complaints that the rules leave to the coordinator: by the active model, and by the duties of agencies while there
 * is none. Nothing is suggested for a complaint that accuses staff, and no agency that is unknown, not active, accused or without anybody
 * who answers for it, or that returned the complaint.
 */
@ApplicationScoped
public class AgencySuggestions {

    private final SuggestionModelCache models;
    private final AgencyDuties duties;

    AgencySuggestions(SuggestionModelCache models, AgencyDuties duties) {
        this.models = models;
        this.duties = duties;
    }

    /** Returns the suggestion for a complaint; empty if there is none. */
    public Optional<AgencySuggestion> of(SuggestedComplaint complaint, AgencyDirectory agencies) {
        if (complaint.oversight()) {
            return Optional.empty();
        }
        Predicate<String> eligible = code -> !complaint.excludes(code)
                && agencies.find(code)
                        .filter(agency -> agency.active() && agency.answered())
                        .isPresent();
        InUse inUse = models.current();
        Optional<LoadedModel> active =
                inUse.active().filter(model -> model.model().isPresent());
        return active.isPresent()
                ? byModel(active.get(), inUse.automatic(), complaint, eligible, agencies)
                : byDuties(complaint, eligible, agencies);
    }

    private static Optional<AgencySuggestion> byModel(
            LoadedModel active,
            boolean automatic,
            SuggestedComplaint complaint,
            Predicate<String> eligible,
            AgencyDirectory agencies) {
        SuggestionModel model = active.model().orElseThrow();
        Suggestion suggestion = model.suggest(complaint.text(), eligible);
        if (suggestion.candidates().isEmpty()) {
            return Optional.empty();
        }
        List<SuggestedAgency> candidates = named(suggestion.candidates(), agencies);
        boolean decides = automatic && suggestion.certain() && mayDecide(suggestion.first(), agencies);
        return Optional.of(new AgencySuggestion(
                SuggestionOrigin.MODEL,
                active.id(),
                active.number(),
                suggestion.certain(),
                decides,
                candidates,
                SuggestionTexts.ofModel(active.number(), candidates)));
    }

    /** A complaint for an agency that supervises staff may accuse staff, which only the coordinator can mark. */
    private static boolean mayDecide(Candidate first, AgencyDirectory agencies) {
        return agencies.find(first.agencyCode())
                .filter(agency -> !agency.mayHandleOversight())
                .isPresent();
    }

    private Optional<AgencySuggestion> byDuties(
            SuggestedComplaint complaint, Predicate<String> eligible, AgencyDirectory agencies) {
        List<Candidate> found = duties.of(agencies).suggest(complaint.text(), eligible);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<SuggestedAgency> candidates = named(found, agencies);
        return Optional.of(new AgencySuggestion(
                SuggestionOrigin.DUTIES, null, null, false, false, candidates, SuggestionTexts.ofDuties(candidates)));
    }

    private static List<SuggestedAgency> named(List<Candidate> candidates, AgencyDirectory agencies) {
        return candidates.stream()
                .map(candidate -> new SuggestedAgency(
                        candidate.agencyCode(),
                        agencies.find(candidate.agencyCode()).map(Agency::name).orElse(candidate.agencyCode()),
                        candidate.probability(),
                        candidate.words()))
                .toList();
    }
}
