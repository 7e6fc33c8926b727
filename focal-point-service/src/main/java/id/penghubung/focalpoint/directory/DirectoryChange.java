package id.penghubung.focalpoint.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of the directory's change history. Immutable. */
@Entity
@Immutable
@Table(name = "directory_change")
class DirectoryChange {

    private static final String JSON = "?::jsonb";

    @Id
    private UUID id;

    private String agencyCode;
    private Instant at;
    private String actor;
    private String actorRole;

    @Enumerated(EnumType.STRING)
    private ChangeSubject subject;

    private String subjectId;

    @Enumerated(EnumType.STRING)
    private ChangeAction action;

    @Column(name = "before")
    @ColumnTransformer(write = JSON)
    private @Nullable String before;

    @Column(name = "after")
    @ColumnTransformer(write = JSON)
    private @Nullable String after;

    @SuppressWarnings("NullAway.Init")
    protected DirectoryChange() {}

    DirectoryChange(
            UUID id, Instant at, Editor editor, Changed changed, @Nullable String before, @Nullable String after) {
        this.id = id;
        this.agencyCode = changed.agencyCode();
        this.at = at;
        this.actor = editor.account();
        this.actorRole = editor.role();
        this.subject = changed.subject();
        this.subjectId = changed.subjectId();
        this.action = before == null ? ChangeAction.ADDED : after == null ? ChangeAction.REMOVED : ChangeAction.CHANGED;
        this.before = before;
        this.after = after;
    }

    /** The entry that was changed, and its agency. */
    record Changed(String agencyCode, ChangeSubject subject, String subjectId) {}

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    DirectoryChangeView view() {
        return new DirectoryChangeView(id, at, actor, actorRole, subject, subjectId, action, before, after);
    }
}
