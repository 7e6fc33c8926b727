package id.penghubung.kit.files;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.work.FailingRows;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Table of stored contents that no row refers to yet. Joins the transaction of the caller. */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
class UnattachedContentTable {

    static final String DUE = "select u.id from unattached_content u where u.stored_at < ? and "
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

    /**
     * A stored content.
     *
     * @param attached true if a row refers to the same content
     */
    record UnattachedContent(String sha256, boolean attached) {}

    /**
     * Inserts a content before its file becomes visible. Waits for a transaction that is just deleting the same
     * content.
     */
    void insert(String sha256) {
        jdbc.update("""
                insert into unattached_content (sha256, stored_at) values (?, ?)
                on conflict (sha256) do update set stored_at = excluded.stored_at
                """, sha256, clock.instant());
    }

    /**
     * Marks a content as attached.
     *
     * @throws ProblemException 503 if the content was stored so long ago that it may have been deleted
     */
    void attach(String sha256) {
        int deletedRows = jdbc.update(
                "delete from unattached_content where sha256 = ? and stored_at >= ?", sha256, collectableBefore());
        if (deletedRows == 0 && references.referenced(List.of(sha256)).isEmpty()) {
            throw ProblemException.of(
                            CommonProblem.SERVICE_UNAVAILABLE,
                            "Kirim berkas itu sekali lagi; tidak ada yang berubah.",
                            "Send the file once more; nothing was changed.")
                    .withHeader("Retry-After", "1");
        }
    }

    /** Locks contents that were not attached in time, oldest first. */
    List<UUID> lockCollectable(int limit) {
        return jdbc.list(DUE, Columns::firstUuid, collectableBefore(), clock.instant(), limit);
    }

    List<UUID> lockCollectable(Collection<UUID> ids) {
        return jdbc.list(
                "select id from unattached_content where id = any (?) and stored_at < ? for update skip locked",
                Columns::firstUuid,
                SqlArray.uuids(ids),
                collectableBefore());
    }

    /** Deletes the rows of locked contents. */
    List<UnattachedContent> deleteLocked(List<UUID> ids) {
        List<String> deleted = jdbc.list(
                "delete from unattached_content where id = any (?) returning sha256",
                row -> row.getString(1),
                SqlArray.uuids(ids));
        Set<String> referenced = references.referenced(deleted);
        return deleted.stream()
                .map(sha256 -> new UnattachedContent(sha256, referenced.contains(sha256)))
                .toList();
    }

    private Instant collectableBefore() {
        return clock.instant().minus(settings.cleanupAge());
    }
}
