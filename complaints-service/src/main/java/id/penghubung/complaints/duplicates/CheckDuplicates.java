package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.kit.jdbc.TimeLimitedQuery;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks for open public complaints about the same matter as a draft: near it, similar in words, of the same category. Only texts that
 * a coordinator has cleared are compared, so that nobody can find out words of another text by trying.
 */
@ApplicationScoped
class CheckDuplicates {

    private static final double WEIGHT_OF_NEARNESS = 0.4;
    private static final double WEIGHT_OF_WORDS = 0.4;
    private static final double WEIGHT_OF_CATEGORY = 0.2;

    /** Likeness in words from which a near complaint of another category counts, and one of the same category far away. */
    private static final double SOME_LIKENESS = 0.25;

    private static final double MUCH_LIKENESS = 0.35;

    /** Number of shared words that make two texts alike; fewer if the draft has fewer. */
    private static final int ENOUGH_WORDS = 6;

    /** Texts about the same matter have seldom more common trigrams than this. */
    private static final double HIGH_SIMILARITY = 0.6;

    private static final int ROUNDING_METRES = 50;

    private final Catalogue catalogue;
    private final DuplicateCandidateTable candidates;
    private final DuplicateRadiusTable radii;
    private final TimeLimitedQuery timeLimitedQuery;
    private final DuplicateSettings settings;

    CheckDuplicates(
            Catalogue catalogue,
            DuplicateCandidateTable candidates,
            DuplicateRadiusTable radii,
            TimeLimitedQuery timeLimitedQuery,
            DuplicateSettings settings) {
        this.catalogue = catalogue;
        this.candidates = candidates;
        this.radii = radii;
        this.timeLimitedQuery = timeLimitedQuery;
        this.settings = settings;
    }

    /**
     * Returns the complaints that may be about the same matter.
     *
     * @param access access of the caller to ids and tracking numbers
     * @throws ProblemException 400 for an unknown category or district
     */
    DuplicateListView check(DuplicateCheckRequest draft, TrackingAccess access) {
        refuseUnknownCodes(draft);
        return timeLimitedQuery
                .within(settings.timeLimit(), () -> find(draft, access))
                .map(found -> new DuplicateListView(found, true))
                .orElseGet(() -> new DuplicateListView(List.of(), false));
    }

    private List<DuplicateView> find(DuplicateCheckRequest draft, TrackingAccess access) {
        int radius = radii.metres(draft.categoryCode());
        SearchBox box = SearchBox.around(draft.location(), radius);
        int wanted = Math.clamp(DraftWords.of(draft.text()).size(), 1, ENOUGH_WORDS);
        List<Likeness> best = candidates.compare(draft, box, wanted, settings.candidates()).stream()
                .flatMap(candidate -> compared(draft, candidate, box, radius, wanted).stream())
                .sorted(Comparator.comparingDouble(Likeness::score)
                        .thenComparing(each -> each.candidate().publicNumber())
                        .reversed())
                .limit(settings.results())
                .toList();
        // Only those that are shown are read whole: counting the supports of all would take longer than comparing them.
        Map<UUID, DuplicateCandidateTable.Details> details = best.isEmpty()
                ? Map.of()
                : candidates.details(
                        best.stream().map(each -> each.candidate().id()).toList());
        return best.stream()
                .filter(each -> details.containsKey(each.candidate().id()))
                .map(each -> view(
                        draft,
                        each,
                        Objects.requireNonNull(details.get(each.candidate().id())),
                        access))
                .toList();
    }

    /**
     * A candidate that may be about the same matter.
     *
     * @param metres distance from the draft, or null if it is unknown or the candidate is not near
     */
    private record Likeness(
            DuplicateCandidateTable.Candidate candidate,
            double score,
            @Nullable Double metres,
            boolean sameCategory) {}

    private static Optional<Likeness> compared(
            DuplicateCheckRequest draft,
            DuplicateCandidateTable.Candidate candidate,
            SearchBox box,
            int radius,
            int wantedWords) {
        Double metres = box.metresTo(candidate.latitude(), candidate.longitude());
        double nearness = metres == null ? 0 : Math.max(0, 1 - metres / radius);
        double words = Math.min(
                1,
                Math.max(
                        candidate.similarity() / HIGH_SIMILARITY,
                        (double) candidate.sharedWords().size() / wantedWords));
        boolean sameCategory = candidate.categoryCode().equals(draft.categoryCode());
        boolean alike = nearness > 0 && (sameCategory || words >= SOME_LIKENESS)
                || sameCategory && metres == null && words >= MUCH_LIKENESS;
        if (!alike) {
            return Optional.empty();
        }
        double score =
                WEIGHT_OF_NEARNESS * nearness + WEIGHT_OF_WORDS * words + (sameCategory ? WEIGHT_OF_CATEGORY : 0);
        return Optional.of(
                new Likeness(candidate, Math.round(score * 100) / 100.0, nearness > 0 ? metres : null, sameCategory));
    }

    private static DuplicateView view(
            DuplicateCheckRequest draft,
            Likeness likeness,
            DuplicateCandidateTable.Details details,
            TrackingAccess access) {
        DuplicateCandidateTable.Candidate candidate = likeness.candidate();
        boolean known = access.includes(details.reporterId(), details.agencyCode());
        return new DuplicateView(
                candidate.publicNumber(),
                details.title(),
                details.status(),
                candidate.categoryCode(),
                details.districtCode(),
                details.submittedOn(),
                details.supports(),
                likeness.score(),
                new DuplicateView.Reasons(
                        rounded(likeness.metres()),
                        candidate.sharedWords(),
                        likeness.sameCategory(),
                        details.districtCode().equals(draft.districtCode())),
                known ? candidate.id() : null,
                known ? details.trackingNumber() : null);
    }

    private static @Nullable Integer rounded(@Nullable Double metres) {
        return metres == null ? null : Math.toIntExact(Math.round(metres / ROUNDING_METRES)) * ROUNDING_METRES;
    }

    private void refuseUnknownCodes(DuplicateCheckRequest draft) {
        List<FieldError> errors = new ArrayList<>();
        if (!catalogue.hasCategory(draft.categoryCode())) {
            errors.add(FieldError.of(
                    "categoryCode",
                    "kategori tidak dikenal; lihat /v1/categories",
                    "is not a known category; see /v1/categories"));
        }
        if (!catalogue.hasDistrict(draft.districtCode())) {
            errors.add(FieldError.of(
                    "districtCode",
                    "kecamatan tidak dikenal; lihat /v1/districts",
                    "is not a known district; see /v1/districts"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
