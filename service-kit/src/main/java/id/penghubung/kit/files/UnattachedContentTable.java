package id.penghubung.kit.files;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.kit.work.Lease;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Table of stored contents that no row refers to yet. Joins the transaction of the caller. */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
class UnattachedContentTable {

    static final String DUE = "select u.id, u.sha256 from unattached_content u where u.stored_at < ?"
            + " and (u.lease is null or u.leased_until < ?) and "
            + FailingRows.retryDueCondition(UploadCleanupJob.WORKER, "u.id")
            + " order by u.stored_at limit ? for update of u skip locked";

    private final Jdbc jdbc;
    private final FileReferences references;
    private final FileSettings settings;
    private final Clock clock;

    UnattachedContentTable(Jdbc jdbc, FileReferences references, FileSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.references = references;
        this.settings = settings;
        this.clock = clock;
    }

    /** A stored content to which no row refers. */
    record UnattachedContent(UUID id, String sha256) {}

    /**
     * Inserts a content before its file becomes visible.
     *
     * @throws ProblemException 503 while the file of the same content is being deleted
     */
    void insert(String sha256) {
        int rows = jdbc.update("""
                insert into unattached_content as u (sha256, stored_at) values (?, ?)
                on conflict (sha256) do update set stored_at = excluded.stored_at, lease = null, leased_until = null
                where u.leased_until is null or u.leased_until < excluded.stored_at
                """, sha256, clock.instant());
        if (rows == 0) {
            throw sendOnceMore();
        }
    }

    /**
     * Inserts a content to which a row referred until this transaction. A deletion of its file that goes on at the same time leaves the
     * row to a later one.
     */
    void insertReleased(String sha256) {
        jdbc.update("""
                insert into unattached_content (sha256, stored_at) values (?, ?)
                on conflict (sha256) do update set stored_at = excluded.stored_at, lease = null
                """, sha256, clock.instant());
    }

    /**
     * Marks a content as attached.
     *
     * @throws ProblemException 503 if the content was stored so long ago that it may have been deleted
     */
    void attach(String sha256) {
        int deletedRows = jdbc.update(
                "delete from unattached_content where sha256 = ? and stored_at >= ? and leased_until is null",
                sha256,
                collectableBefore());
        if (deletedRows == 0 && references.referenced(List.of(sha256)).isEmpty()) {
            throw sendOnceMore();
        }
    }

    private static ProblemException sendOnceMore() {
        return ProblemException.of(
                        CommonProblem.SERVICE_UNAVAILABLE,
                        "Kirim berkas itu sekali lagi; tidak ada yang berubah.",
                        "Send the file once more; nothing was changed.")
                .withHeader("Retry-After", "1");
    }

    /**
     * Stores a lease for contents that were not attached in time, oldest first, and returns them. Those that another row refers to are
     * not returned, and their rows deleted.
     */
    List<UnattachedContent> claim(Lease lease, int limit) {
        List<UnattachedContent> claimed = List.of();
        List<UnattachedContent> due = lockDue(limit);
        while (claimed.isEmpty() && !due.isEmpty()) {
            Set<String> referenced = references.referenced(
                    due.stream().map(UnattachedContent::sha256).toList());
            jdbc.update(
                    "delete from unattached_content where sha256 = any (?) and id = any (?)",
                    SqlArray.texts(referenced),
                    ids(due));
            claimed = due.stream()
                    .filter(content -> !referenced.contains(content.sha256()))
                    .toList();
            due = claimed.isEmpty() ? lockDue(limit) : due;
        }
        jdbc.update(
                "update unattached_content set lease = ?, leased_until = ? where id = any (?)",
                lease.token(),
                lease.until(),
                ids(claimed));
        return claimed;
    }

    private List<UnattachedContent> lockDue(int limit) {
        Instant now = clock.instant();
        return jdbc.list(
                DUE,
                row -> new UnattachedContent(row.getObject("id", UUID.class), row.getString("sha256")),
                collectableBefore(),
                now,
                now,
                limit);
    }

    private static SqlArray ids(List<UnattachedContent> contents) {
        return SqlArray.uuids(contents.stream().map(UnattachedContent::id).toList());
    }

    /** Deletes the row of a content whose file is deleted, if it still has this lease. */
    void delete(UUID id, Lease lease) {
        jdbc.update("delete from unattached_content where id = ? and lease = ?", id, lease.token());
    }

    /**
     * Lets another run delete the file of a content. Nobody can store the content again before the lease has ended, because a storage
     * may carry out a deletion after it has failed.
     */
    void release(UUID id, Lease lease) {
        jdbc.update("update unattached_content set lease = null where id = ? and lease = ?", id, lease.token());
    }

    private Instant collectableBefore() {
        return clock.instant().minus(settings.cleanupAge());
    }
}
