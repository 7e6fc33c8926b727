package id.penghubung.events;

import org.jspecify.annotations.Nullable;

/**
 * Current data of an entry of the catalogue: a category, a district or an outside body. The latest event replaces all earlier ones.
 *
 * @param kind {@code CATEGORY}, {@code DISTRICT} or {@code OUTSIDE_BODY}; an open list
 * @param code code of the entry, unique within its kind
 * @param slug stable short name of a category
 * @param oversight true if complaints of a category accuse staff
 * @param handles subjects for which an outside body is responsible
 * @param active true if new complaints and decisions may name the entry; those that name it keep it
 */
public record CatalogueEntryDescribed(
        String kind,
        String code,
        LocalizedText name,
        @Nullable String slug,
        boolean oversight,
        @Nullable String handles,
        boolean active)
        implements DomainEvent {

    /** Returns the record key of an entry, such as {@code CATEGORY:101}. */
    public static String key(String kind, String code) {
        return kind + ":" + code;
    }
}
