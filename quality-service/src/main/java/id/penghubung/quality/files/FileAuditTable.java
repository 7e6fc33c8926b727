package id.penghubung.quality.files;

import id.penghubung.kit.files.FileAudit;
import id.penghubung.kit.jdbc.Jdbc;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the hashes of stored files for the audit, in the order of their ids. */
final class FileAuditTable {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbc jdbc;

    FileAuditTable(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    List<FileAudit.Reference> page(FileAudit.@Nullable Reference after, int limit) {
        return jdbc.list(
                "select id, sha256 from stored_file where id > ? order by id limit ?",
                row -> new FileAudit.Reference(row.getObject(1, UUID.class).toString(), row.getString(2)),
                after == null ? BEFORE_ALL : UUID.fromString(after.owner()),
                limit);
    }
}
