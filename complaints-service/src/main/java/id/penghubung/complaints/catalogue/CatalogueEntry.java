package id.penghubung.complaints.catalogue;

import id.penghubung.events.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A category, a district or an outside body, as routing-service has it.
 *
 * @param kind one of the constants here, or a later kind, which nothing reads
 * @param code code of the entry, unique within its kind
 * @param slug stable short name of a category, else null
 * @param oversight whether complaints of a category accuse staff (<i>berkadar pengawasan</i>)
 * @param active whether new complaints and decisions may name it
 */
record CatalogueEntry(
        String kind,
        String code,
        LocalizedText name,
        @Nullable String slug,
        boolean oversight,
        boolean active) {

    static final String CATEGORY = "CATEGORY";
    static final String DISTRICT = "DISTRICT";
    static final String OUTSIDE_BODY = "OUTSIDE_BODY";
}
