package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.files.FileAudit;
import id.penghubung.kit.jdbc.Jdbc;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the hashes of attachments for the audit, in the order of their ids. */
final class AttachmentAuditTable {

    private static final String PREFIX = "attachment ";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbc jdbc;

    AttachmentAuditTable(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    /** Returns attachments of cases, letters, actions and meetings, which are in one table. */
    List<FileAudit.Reference> attachments(FileAudit.@Nullable Reference after, int limit) {
        UUID last = after == null ? BEFORE_ALL : UUID.fromString(after.owner().substring(PREFIX.length()));
        return jdbc.list(
                "select id, sha256 from attachment where id > ? order by id limit ?",
                row -> new FileAudit.Reference(PREFIX + row.getObject(1, UUID.class), row.getString(2)),
                last,
                limit);
    }
}
