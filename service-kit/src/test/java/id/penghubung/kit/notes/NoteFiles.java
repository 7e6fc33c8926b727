package id.penghubung.kit.notes;

import id.penghubung.kit.files.FileReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Notes have no files: no row refers to any content. */
@ApplicationScoped
class NoteFiles implements FileReferences {

    @Override
    public Set<String> referenced(Collection<String> sha256) {
        return Set.of();
    }
}
