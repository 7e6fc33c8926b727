package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileAudit;
import id.penghubung.kit.jdbc.Jdbc;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the hashes of copies and sealed originals for the audit, in the order of the attachments. */
final class AttachmentAuditTable {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbc jdbc;

    AttachmentAuditTable(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    List<FileAudit.Reference> copies(FileAudit.@Nullable Reference after, int limit) {
        return page(
                "select id, sha256 from complaint_attachment where id > ? order by id limit ?", "copy ", after, limit);
    }

    List<FileAudit.Reference> originals(FileAudit.@Nullable Reference after, int limit) {
        return page(
                "select id, sealed_sha256 from complaint_attachment where id > ? order by id limit ?",
                "original ",
                after,
                limit);
    }

    private List<FileAudit.Reference> page(String sql, String prefix, FileAudit.@Nullable Reference after, int limit) {
        UUID last = after == null ? BEFORE_ALL : UUID.fromString(after.owner().substring(prefix.length()));
        return jdbc.list(
                sql,
                row -> new FileAudit.Reference(prefix + row.getObject(1, UUID.class), row.getString(2)),
                last,
                limit);
    }
}
