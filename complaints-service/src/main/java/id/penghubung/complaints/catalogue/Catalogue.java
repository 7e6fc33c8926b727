package id.penghubung.complaints.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import id.penghubung.kit.runtime.SnapshotCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The complaint categories, districts and outside bodies: a copy of the catalogue of routing-service, which is read from the database at
 * intervals, so that a submission costs no statement for it. A complaint keeps the codes that it has when they become inactive.
 */
@ApplicationScoped
public class Catalogue {

    private final CatalogueTable table;
    private final SnapshotCache<Map<String, Map<String, CatalogueEntry>>> entries;

    Catalogue(CatalogueTable table, CatalogueSettings settings) {
        this.table = table;
        this.entries = new SnapshotCache<>(this::read, settings.refresh());
    }

    private Map<String, Map<String, CatalogueEntry>> read() {
        return table.all().stream()
                .collect(
                        groupingBy(CatalogueEntry::kind, toUnmodifiableMap(CatalogueEntry::code, Function.identity())));
    }

    /** Returns the active categories, in the order of their codes. */
    List<Category> categories() {
        return activeOf(CatalogueEntry.CATEGORY)
                .map(entry -> new Category(entry.code(), String.valueOf(entry.slug()), entry.name(), entry.oversight()))
                .toList();
    }

    /** Returns the active districts, in the order of their codes. */
    List<District> districts() {
        return activeOf(CatalogueEntry.DISTRICT)
                .map(entry -> new District(entry.code(), entry.name().id()))
                .toList();
    }

    private Stream<CatalogueEntry> activeOf(String kind) {
        return entries.get().getOrDefault(kind, Map.of()).values().stream()
                .filter(CatalogueEntry::active)
                .sorted(Comparator.comparing(CatalogueEntry::code));
    }

    /** Returns whether a complaint can have the category, also one that is not active any more. */
    public boolean hasCategory(String code) {
        return find(CatalogueEntry.CATEGORY, code) != null;
    }

    /** Returns whether a new complaint can have the category. */
    public boolean offersCategory(String code) {
        return isActive(CatalogueEntry.CATEGORY, code);
    }

    /** Returns whether complaints of a category accuse staff; false for an unknown category. */
    public boolean isOversight(String code) {
        CatalogueEntry category = find(CatalogueEntry.CATEGORY, code);
        return category != null && category.oversight();
    }

    /** Returns whether a complaint can have the district, also one that is not active any more. */
    public boolean hasDistrict(String code) {
        return find(CatalogueEntry.DISTRICT, code) != null;
    }

    /** Returns whether a new complaint can have the district. */
    public boolean offersDistrict(String code) {
        return isActive(CatalogueEntry.DISTRICT, code);
    }

    /** Returns the Indonesian name of a category; the code if there is no such category. */
    public String categoryName(String code) {
        CatalogueEntry category = find(CatalogueEntry.CATEGORY, code);
        return category == null ? code : category.name().id();
    }

    /** Returns the name of a district; the code if there is no such district. */
    public String districtName(String code) {
        CatalogueEntry district = find(CatalogueEntry.DISTRICT, code);
        return district == null ? code : district.name().id();
    }

    /** Returns the name of an active outside body. */
    public Optional<String> outsideBodyName(String code) {
        return Optional.ofNullable(find(CatalogueEntry.OUTSIDE_BODY, code))
                .filter(CatalogueEntry::active)
                .map(body -> body.name().id());
    }

    /** Lets the next reader see what is committed now. */
    void invalidate() {
        entries.invalidate();
    }

    private boolean isActive(String kind, String code) {
        CatalogueEntry entry = find(kind, code);
        return entry != null && entry.active();
    }

    private @Nullable CatalogueEntry find(String kind, String code) {
        return entries.get().getOrDefault(kind, Map.of()).get(code);
    }
}
