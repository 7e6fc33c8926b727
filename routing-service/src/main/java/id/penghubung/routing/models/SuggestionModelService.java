package id.penghubung.routing.models;

import static java.util.stream.Collectors.groupingBy;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.routing.suggestions.ModelFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of suggestion models: compare versions, go back to an earlier one, and allow automatic decisions. */
@ApplicationScoped
class SuggestionModelService {

    /** Refusals of a training that has no result. */
    private static final Set<Refusal> WITHOUT_MODEL =
            EnumSet.of(Refusal.TIME_LIMIT, Refusal.ONE_AGENCY, Refusal.FAILED);

    private final SuggestionModelTable table;
    private final SuggestionControlTable control;
    private final SuggestionModelCache models;
    private final Clock clock;

    SuggestionModelService(
            SuggestionModelTable table, SuggestionControlTable control, SuggestionModelCache models, Clock clock) {
        this.table = table;
        this.control = control;
        this.models = models;
        this.clock = clock;
    }

    /** Returns a page of versions, newest first. */
    @Transactional
    Page<SuggestionModelView> page(Optional<Cursor> after, int limit) {
        int before = after.map(cursor -> cursor.number(0)).orElse(Integer.MAX_VALUE);
        List<StoredModel> found = table.page(before, limit);
        Map<UUID, List<ModelActivation>> activations =
                table.activations(found.stream().map(StoredModel::id).toList()).stream()
                        .collect(groupingBy(ModelActivation::modelId));
        return Page.of(
                found,
                limit,
                each -> Cursor.at(each.number()),
                each -> SuggestionModelView.of(each, defect(each), activations.getOrDefault(each.id(), List.of())));
    }

    /** @throws ProblemException 404 if there is no such version */
    @Transactional
    SuggestionModelView get(UUID id) {
        return view(table.find(id).orElseThrow(ProblemException::notFound));
    }

    /**
     * Makes a version the active one.
     *
     * @throws ProblemException 404 if there is no such version, 409 if it is active already or cannot be used, 412 for another version
     *     of the row, 428 for none
     */
    SuggestionModelView activate(UUID id, @Nullable String ifMatch, ModelActivationRequest request, String account) {
        SuggestionModelView activated = activated(id, ifMatch, request, account);
        models.invalidate();
        return activated;
    }

    @Transactional
    SuggestionModelView activated(UUID id, @Nullable String ifMatch, ModelActivationRequest request, String account) {
        table.lockAll();
        StoredModel current = table.lock(id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, current.version());
        if (current.state() == SuggestionModelState.ACTIVE) {
            throw ProblemException.of(
                    SuggestionModelProblem.SUGGESTION_MODEL_ACTIVE,
                    "Usulan sudah dibuat oleh versi ini.",
                    "Suggestions come from this version already.");
        }
        requireUsable(id);
        table.activate(new ModelActivation(id, clock.instant(), account, request.reason()));
        // Not from the cache, which would keep what is not committed yet. No defect: it was just found to be usable.
        StoredModel activated = table.find(id).orElseThrow(ProblemException::notFound);
        return SuggestionModelView.of(activated, null, table.activations(List.of(id)));
    }

    private void requireUsable(UUID id) {
        ModelReading reading =
                table.content(id).map(ModelContent::read).orElse(new ModelReading.Unusable(Defect.DELETED));
        if (reading instanceof ModelReading.Unusable(var defect)) {
            throw switch (defect) {
                case DELETED ->
                    unusable(
                            "Isi versi ini sudah dihapus; hanya mutunya yang disimpan.",
                            "The content of this version was deleted; only its quality was kept.");
                case DAMAGED -> unusable("Isi versi ini rusak.", "The content of this version is damaged.");
                case NEWER_FORMAT, OLDER_FORMAT ->
                    unusable(
                            "Isi versi ini berasal dari rilis lain dan tidak dapat dibaca.",
                            "The content of this version is of another release and cannot be read.");
            };
        }
    }

    private static ProblemException unusable(String id, String en) {
        return ProblemException.of(SuggestionModelProblem.SUGGESTION_MODEL_UNUSABLE, id, en);
    }

    @Transactional
    AutomaticDecisions automaticDecisions() {
        return control.automaticDecisions();
    }

    /**
     * Allows or forbids automatic decisions.
     *
     * @throws ProblemException 412 for another version of the switch, 428 for none
     */
    AutomaticDecisions change(@Nullable String ifMatch, AutomaticDecisionsRequest request, String account) {
        AutomaticDecisions changed = changed(ifMatch, request, account);
        models.invalidate();
        return changed;
    }

    @Transactional
    AutomaticDecisions changed(@Nullable String ifMatch, AutomaticDecisionsRequest request, String account) {
        AutomaticDecisions current = control.lockAutomaticDecisions();
        EntityTags.requireMatch(ifMatch, current.version());
        AutomaticDecisions changed = new AutomaticDecisions(
                Boolean.TRUE.equals(request.enabled()),
                request.reason(),
                account,
                clock.instant(),
                current.version() + 1);
        control.update(changed);
        return changed;
    }

    private SuggestionModelView view(StoredModel stored) {
        return SuggestionModelView.of(stored, defect(stored), table.activations(List.of(stored.id())));
    }

    private @Nullable Defect defect(StoredModel stored) {
        if (!stored.kept()) {
            return stored.refusal() != null && WITHOUT_MODEL.contains(stored.refusal()) ? null : Defect.DELETED;
        }
        if (stored.formatVersion() != ModelFormat.VERSION) {
            return stored.formatVersion() > ModelFormat.VERSION ? Defect.NEWER_FORMAT : Defect.OLDER_FORMAT;
        }
        return models.current()
                .active()
                .filter(active -> active.id().equals(stored.id()))
                .flatMap(SuggestionModelCache.LoadedModel::defect)
                .orElse(null);
    }
}
