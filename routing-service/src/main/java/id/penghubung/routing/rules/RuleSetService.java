package id.penghubung.routing.rules;

import static java.util.stream.Collectors.groupingBy;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.routing.catalogue.RoutingCatalogue;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of rule sets: draft, check, publish and go back. */
@ApplicationScoped
public class RuleSetService {

    private final RuleSetTable table;
    private final RoutingCatalogue catalogue;
    private final AgencyDirectoryCache directory;
    private final RoutingSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    RuleSetService(
            RuleSetTable table,
            RoutingCatalogue catalogue,
            AgencyDirectoryCache directory,
            RoutingSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.directory = directory;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns a page of versions, newest first. */
    @Transactional
    Page<RuleSetView> page(Optional<Cursor> after, int limit) {
        int before = after.map(cursor -> cursor.number(0)).orElse(Integer.MAX_VALUE);
        List<RuleSetVersion> found = table.page(before, limit);
        Optional<UUID> inForce = table.inForce();
        Map<UUID, List<Publication>> publications =
                table.publications(found.stream().map(RuleSetVersion::id).toList()).stream()
                        .collect(groupingBy(Publication::ruleSetId));
        return Page.of(
                found,
                limit,
                each -> Cursor.at(each.number()),
                each -> RuleSetView.of(
                        each, isIn(inForce, each.id()), publications.getOrDefault(each.id(), List.of())));
    }

    /** @throws ProblemException 404 if there is no such version */
    @Transactional
    RuleSetView get(UUID id) {
        return view(find(id));
    }

    /**
     * Returns what a version covers with the present directory.
     *
     * @throws ProblemException 404 if there is no such version
     */
    @Transactional
    RuleSetCoverage coverage(UUID id) {
        return RuleSetCoverage.of(
                find(id).compiled(), catalogue, new Destinations(directory.current(), settings.regionalSecretariat()));
    }

    /**
     * Creates a draft with the rules of another version.
     *
     * @throws ProblemException 404 if there is no such version
     */
    @Transactional
    RuleSetView draft(DraftRequest request, String account) {
        table.lockAll();
        RuleSetVersion origin =
                find(Optional.ofNullable(request.basedOn()).or(table::inForce).orElseThrow(ProblemException::notFound));
        Instant now = clock.instant();
        RuleSetVersion draft = new RuleSetVersion(
                ids.next(),
                table.nextNumber(),
                RuleSetState.DRAFT,
                request.title(),
                request.reason(),
                origin.id(),
                origin.rules(),
                account,
                now,
                account,
                now,
                0);
        table.insert(draft);
        return view(draft);
    }

    /**
     * Replaces the content of a draft.
     *
     * @throws ProblemException 400 for rules without meaning, 404 if there is no such version, 409 if it has been published, 412 for
     *     another version, 428 for none
     */
    @Transactional
    RuleSetView change(UUID id, @Nullable String ifMatch, RuleSetRequest request, String account) {
        RuleSetVersion current = table.lock(id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, current.version());
        RuleSetVersion changed = current.changed(request, account, clock.instant());
        RuleSetValidation.check(request.rules());
        table.update(changed);
        return view(changed);
    }

    /**
     * Puts a version in force: a draft, after its checks, or one that was in force before.
     *
     * @throws ProblemException 404 if there is no such version, 409 if it is in force already or a finding prevents it, 412 for
     *     another version, 428 for none
     */
    @Transactional
    RuleSetView publish(UUID id, @Nullable String ifMatch, PublicationRequest request, String account) {
        table.lockAll();
        RuleSetVersion current = table.lock(id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, current.version());
        if (isIn(table.inForce(), id)) {
            throw ProblemException.of(
                    RuleSetProblem.RULE_SET_IN_FORCE,
                    "Laporan sudah diputuskan menurut versi ini.",
                    "Complaints are decided by this version already.");
        }
        if (current.state() != RuleSetState.PUBLISHED) {
            requirePublishable(current);
        }
        RuleSetVersion published = current.in(RuleSetState.PUBLISHED);
        table.update(published);
        table.publish(new Publication(id, clock.instant(), account, request.reason()));
        return view(published);
    }

    private void requirePublishable(RuleSetVersion draft) {
        List<RuleFinding> preventing = RuleSetCheck.of(draft.compiled(), catalogue, directory.current()).stream()
                .filter(RuleFinding::preventsPublication)
                .toList();
        if (!preventing.isEmpty()) {
            throw ProblemException.of(
                            RuleSetProblem.RULE_SET_INVALID,
                            "Perbaiki temuan yang mencegah penerbitan; lihat cakupan perangkat aturan ini.",
                            "Mend the findings that prevent the publication; see the coverage of this rule set.")
                    .withExtension("findings", preventing);
        }
    }

    /**
     * Freezes a draft for a trial: another change of it makes it a draft again. Joins the caller's transaction.
     *
     * @return the rules as they are now, and those in force
     * @throws ProblemException 404 if there is no such version
     */
    @Transactional
    public TrialSubject beginTrial(UUID id) {
        RuleSetVersion current = table.lock(id).orElseThrow(ProblemException::notFound);
        RuleSetVersion tried = current.state() == RuleSetState.DRAFT ? current.in(RuleSetState.TRIAL) : current;
        table.update(tried);
        return new TrialSubject(id, tried.version(), table.inForce().orElseThrow(ProblemException::notFound));
    }

    /**
     * Returns the rules of a version, for a trial.
     *
     * @return empty if the version has changed since
     */
    @Transactional
    public Optional<RuleSet> rulesOf(UUID id, long version) {
        return table.find(id).filter(found -> found.version() == version).map(RuleSetVersion::compiled);
    }

    /** Returns the rules of a published version, which never change. */
    @Transactional
    public RuleSet publishedRules(UUID id) {
        return find(id).compiled();
    }

    /**
     * A version that is tried.
     *
     * @param version version of its row
     * @param inForce the version in force, with which it is compared
     */
    public record TrialSubject(UUID id, long version, UUID inForce) {}

    private RuleSetVersion find(UUID id) {
        return table.find(id).orElseThrow(ProblemException::notFound);
    }

    private RuleSetView view(RuleSetVersion stored) {
        return RuleSetView.of(stored, isIn(table.inForce(), stored.id()), table.publications(List.of(stored.id())));
    }

    private static boolean isIn(Optional<UUID> inForce, UUID id) {
        return inForce.filter(id::equals).isPresent();
    }
}
