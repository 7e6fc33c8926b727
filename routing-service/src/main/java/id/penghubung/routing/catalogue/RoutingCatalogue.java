package id.penghubung.routing.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import id.penghubung.kit.runtime.SnapshotCache;
import id.penghubung.kit.text.Text;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue in memory. A change by another replica is seen after the maximum age of snapshots. */
@ApplicationScoped
public class RoutingCatalogue {

    private final CatalogueTable table;
    private final Map<String, Category.Route> routes;
    private final SnapshotCache<Snapshot> snapshot;

    RoutingCatalogue(CatalogueTable table, ObjectMapper json, RoutingSettings settings) {
        this.table = table;
        this.routes = JsonResource.read(json, "/data/categories.json", RouteFile.class).categories().stream()
                .collect(toUnmodifiableMap(RoutedCategory::code, RoutedCategory::route));
        this.snapshot = new SnapshotCache<>(this::load, settings.snapshotMaxAge());
    }

    record RouteFile(List<RoutedCategory> categories) {}

    record RoutedCategory(String code, Category.Route route) {}

    private record Snapshot(
            Map<CatalogueKind, Map<String, CatalogueEntry>> entries,
            List<Category> categories,
            List<String> districts) {

        @Nullable
        CatalogueEntry find(CatalogueKind kind, String code) {
            return entries.getOrDefault(kind, Map.of()).get(code);
        }
    }

    private Snapshot load() {
        List<CatalogueEntry> all = table.all();
        Map<CatalogueKind, Map<String, CatalogueEntry>> byKind = all.stream()
                .collect(groupingBy(CatalogueEntry::kind, toUnmodifiableMap(CatalogueEntry::code, identity())));
        return new Snapshot(
                byKind,
                activeOf(CatalogueKind.CATEGORY, all).map(this::category).toList(),
                activeOf(CatalogueKind.DISTRICT, all).map(CatalogueEntry::code).toList());
    }

    private static Stream<CatalogueEntry> activeOf(CatalogueKind kind, List<CatalogueEntry> all) {
        return all.stream().filter(entry -> entry.kind() == kind && entry.active());
    }

    private Category category(CatalogueEntry entry) {
        return new Category(
                entry.code(),
                nameOf(entry),
                entry.oversight(),
                routes.getOrDefault(entry.code(), Category.Route.TRIAGE));
    }

    /** Returns the active categories in the order of their codes. */
    public List<Category> categories() {
        return snapshot.get().categories();
    }

    /** Returns the codes of the active districts, such as {@code 64.02.06}. */
    public List<String> districts() {
        return snapshot.get().districts();
    }

    /** Returns whether the catalogue has a code, and whether new complaints and decisions may name it. */
    public CodeState stateOf(CatalogueKind kind, String code) {
        CatalogueEntry entry = snapshot.get().find(kind, code);
        if (entry == null) {
            return CodeState.UNKNOWN;
        }
        return entry.active() ? CodeState.ACTIVE : CodeState.INACTIVE;
    }

    /** Returns whether complaints of a category accuse staff, also of one that is not active any more; false for an unknown one. */
    public boolean isOversight(String code) {
        CatalogueEntry category = snapshot.get().find(CatalogueKind.CATEGORY, code);
        if (category == null) {
            // Another replica may have added it just now, and intake have learned of it by the event.
            snapshot.invalidate();
            category = snapshot.get().find(CatalogueKind.CATEGORY, code);
        }
        return category != null && category.oversight();
    }

    /** Returns the name of an entry, also of one that is not active any more; its code if there is no such entry. */
    public Text nameOf(CatalogueKind kind, String code) {
        CatalogueEntry entry = snapshot.get().find(kind, code);
        return entry == null ? Text.of(code, code) : nameOf(entry);
    }

    private static Text nameOf(CatalogueEntry entry) {
        return Text.of(entry.name().id(), entry.name().en());
    }

    /** Lets the next reader see what is committed now. */
    void invalidate() {
        snapshot.invalidate();
    }
}
