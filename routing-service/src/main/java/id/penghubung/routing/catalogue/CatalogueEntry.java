package id.penghubung.routing.catalogue;

import id.penghubung.events.CatalogueEntryDescribed;
import id.penghubung.events.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A category, a district or an outside body.
 *
 * @param slug stable short name of a category, else null
 * @param oversight whether complaints of a category accuse staff (<i>berkadar pengawasan</i>)
 * @param handles subjects for which an outside body is responsible, else null
 * @param active whether new complaints and decisions may name it
 * @param version number of the row, which grows with each change
 * @param eventVersion number of events about the entry
 * @param changedBy account of the last change, or {@code system}
 */
record CatalogueEntry(
        CatalogueKind kind,
        String code,
        LocalizedText name,
        @Nullable String slug,
        boolean oversight,
        @Nullable String handles,
        boolean active,
        long version,
        long eventVersion,
        String changedBy,
        Instant changedAt) {

    /** Returns a new entry, which is active unless the content says otherwise. */
    static CatalogueEntry added(
            CatalogueKind kind, String code, CatalogueContent content, String account, Instant now) {
        return new CatalogueEntry(
                kind,
                code,
                nameOf(content, null),
                content.slug(),
                content.oversight(),
                content.handles(),
                !Boolean.FALSE.equals(content.active()),
                0,
                1,
                account,
                now);
    }

    /** Returns the entry with another content. It stays active or inactive if the content does not say. */
    CatalogueEntry changed(CatalogueContent content, String account, Instant now) {
        return new CatalogueEntry(
                kind,
                code,
                nameOf(content, name),
                content.slug(),
                content.oversight(),
                content.handles(),
                content.active() == null ? active : content.active(),
                version + 1,
                eventVersion + 1,
                account,
                now);
    }

    /** Returns the name that the content gives. Without an English one, one of its own stays; otherwise it is the Indonesian one. */
    private static LocalizedText nameOf(CatalogueContent content, @Nullable LocalizedText before) {
        String english = content.englishName();
        if (english == null && before != null && !before.en().equals(before.id())) {
            english = before.en();
        }
        return new LocalizedText(content.name(), english == null ? content.name() : english);
    }

    CatalogueEntryDescribed described() {
        return new CatalogueEntryDescribed(kind.name(), code, name, slug, oversight, handles, active);
    }
}
