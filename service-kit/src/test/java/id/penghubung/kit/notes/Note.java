package id.penghubung.kit.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Editable text with optimistic locking. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    private UUID id;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Transient
    private @Nullable Runnable onFlush;

    protected Note() {}

    Note(UUID id, String text, Instant writtenAt) {
        this.id = id;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    long rewrite(String newText) {
        text = newText;
        return ++eventVersion;
    }

    /** Sets an action that runs when the transaction is flushed. */
    void onFlush(Runnable action) {
        onFlush = action;
    }

    @PreUpdate
    void flushed() {
        if (onFlush != null) {
            onFlush.run();
        }
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long version() {
        return version;
    }
}
