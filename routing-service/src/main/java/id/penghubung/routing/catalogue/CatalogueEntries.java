package id.penghubung.routing.catalogue;

import id.penghubung.events.CatalogueEntryDescribed;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes the entries of the catalogue. Each change is published. */
@ApplicationScoped
class CatalogueEntries {

    private final CatalogueTable table;
    private final RoutingCatalogue catalogue;
    private final Outbox outbox;
    private final Clock clock;

    CatalogueEntries(CatalogueTable table, RoutingCatalogue catalogue, Outbox outbox, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns entries in the order of their codes; one more than {@code limit} if there is a next page. */
    List<CatalogueEntry> page(CatalogueKind kind, Optional<Cursor> after, int limit) {
        return table.page(kind, after.map(cursor -> cursor.text(0)).orElse(""), limit);
    }

    /** @throws ProblemException 404 if there is no such entry */
    CatalogueEntry get(CatalogueKind kind, String code) {
        return table.find(kind, code).orElseThrow(ProblemException::notFound);
    }

    /**
     * Adds an entry under a new code, or changes the one that has it.
     *
     * @param ifMatch version that is changed; none for a new code
     * @throws ProblemException 400 for a content that does not fit the kind or the slug of another entry, 412 for another version or one of
     *     a new code, 428 for none
     */
    Put put(CatalogueKind kind, String code, @Nullable String ifMatch, CatalogueContent content, String account) {
        content.check(kind, code);
        Put put = QuarkusTransaction.disallowingExisting().call(() -> stored(kind, code, ifMatch, content, account));
        // After the commit: a reader before it would keep the earlier entries.
        catalogue.invalidate();
        return put;
    }

    private Put stored(
            CatalogueKind kind, String code, @Nullable String ifMatch, CatalogueContent content, String account) {
        Instant now = clock.instant();
        table.lockAll();
        Optional<CatalogueEntry> existing = table.lock(kind, code);
        if (existing.isEmpty()) {
            EntityTags.requireNone(ifMatch);
            requireOwnSlug(kind, code, content.slug());
            CatalogueEntry added = CatalogueEntry.added(kind, code, content, account, now);
            if (table.insert(added)) {
                publish(added, now);
                return new Put(added, true);
            }
        }
        CatalogueEntry current = existing.or(() -> table.lock(kind, code)).orElseThrow();
        EntityTags.requireMatch(ifMatch, current.version());
        requireOwnSlug(kind, code, content.slug());
        CatalogueEntry changed = current.changed(content, account, now);
        table.update(changed);
        publish(changed, now);
        return new Put(changed, false);
    }

    private void requireOwnSlug(CatalogueKind kind, String code, @Nullable String slug) {
        if (slug != null && table.isSlugOfAnother(kind, slug, code)) {
            throw ProblemException.invalid(
                    FieldError.of("slug", "sudah dipakai oleh entri lain", "is that of another entry"));
        }
    }

    private void publish(CatalogueEntry entry, Instant now) {
        CatalogueEntryDescribed event = entry.described();
        EventType type = EventType.of(event);
        String key = CatalogueEntryDescribed.key(event.kind(), event.code());
        outbox.publish(new OutgoingEvent(type.typeName(), type.topic(), key, key, entry.eventVersion(), now, event));
    }

    /** An entry that was put, and whether it is new. */
    record Put(CatalogueEntry entry, boolean created) {}
}
