package id.penghubung.quality.files;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Files of the features. A feature decides who may send and read a file. */
@ApplicationScoped
public class StoredFiles {

    private final ReceivedFiles received;
    private final FileTable table;
    private final IdGenerator ids;
    private final Clock clock;

    StoredFiles(ReceivedFiles received, FileTable table, IdGenerator ids, Clock clock) {
        this.received = received;
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a file that was received before. Joins the transaction of the caller, which stores a row that refers to it.
     *
     * @throws ProblemException 503 if the content was received so long ago that it may have been deleted
     */
    public QualityFile add(ReceivedFile file, Actor uploader) {
        received.markUsed(file.sha256());
        QualityFile stored =
                new QualityFile(ids.next(), file.name(), file.kind().mediaType(), file.size(), file.sha256());
        table.insert(stored, uploader.account(), clock.instant());
        return stored;
    }

    public Optional<QualityFile> find(UUID id) {
        return table.find(id);
    }

    /** Removes a file. Joins the transaction of the caller, which removes the row that refers to it. */
    public void remove(QualityFile file) {
        table.delete(file.id());
        received.markUnused(file.sha256());
    }

    /**
     * Returns the response with the bytes of a file.
     *
     * @throws ProblemException 404 if the content is missing, for instance after an incomplete restore
     */
    public Response download(QualityFile file) {
        return FileDownload.of(
                received.require(file.sha256(), "stored_file " + file.id()),
                file.name(),
                file.mediaType(),
                file.size());
    }
}
