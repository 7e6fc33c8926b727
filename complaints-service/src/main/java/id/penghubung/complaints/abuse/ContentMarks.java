package id.penghubung.complaints.abuse;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Marks complaints for the coordinator. A text is never refused for its language: people who complain are often angry, and the duty to
 * receive a complaint (UU 25/2009 Art. 36) does not depend on its tone.
 */
@ApplicationScoped
public class ContentMarks {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final ContentMarkTable table;
    private final OffensiveWords offensiveWords;
    private final Clock clock;

    ContentMarks(ContentMarkTable table, OffensiveWords offensiveWords, Clock clock) {
        this.table = table;
        this.offensiveWords = offensiveWords;
        this.clock = clock;
    }

    /** Marks a complaint that the same transaction stores, because it names contact details of a reporter who was told to wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markRestrictedContact(UUID complaintId) {
        table.insert(complaintId, ContentMark.Kind.RESTRICTED_CONTACT, clock.instant());
    }

    /** Marks a complaint that the same transaction stores, if its text gives reason to. Otherwise nothing is stored. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(UUID complaintId, String title, String description) {
        if (offensiveWords.isIn(title) || offensiveWords.isIn(description)) {
            table.insert(complaintId, ContentMark.Kind.OFFENSIVE_LANGUAGE, clock.instant());
        }
    }

    /** Returns marks, those of the newest complaint first. */
    Page<ContentMark> page(Optional<Cursor> after, int limit) {
        UUID before = after.map(position -> position.uuid(0)).orElse(AFTER_ALL);
        String mark = after.map(position -> position.text(1)).orElse("");
        return Page.of(
                table.page(before, mark, limit),
                limit,
                last -> Cursor.at(last.complaintId(), last.mark().name()),
                Function.identity());
    }
}
