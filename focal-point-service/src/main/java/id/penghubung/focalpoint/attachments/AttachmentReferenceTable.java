package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.files.FileReferences;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Reads which contents attachments refer to. */
@ApplicationScoped
class AttachmentReferenceTable implements FileReferences {

    private final Jdbc jdbc;

    AttachmentReferenceTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> referenced(Collection<String> sha256) {
        return Set.copyOf(jdbc.list(
                "select distinct sha256 from attachment where sha256 = any (?)",
                row -> row.getString(1),
                SqlArray.texts(sha256)));
    }
}
