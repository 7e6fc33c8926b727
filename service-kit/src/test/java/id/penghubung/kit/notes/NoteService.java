package id.penghubung.kit.notes;

import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases of notes. Each change is published on {@link #TOPIC}, with the id of the note as key. */
@ApplicationScoped
public class NoteService {

    public static final String TOPIC = "penghubung.kit-notes.v1";
    public static final String REWRITTEN = "id.penghubung.note.rewritten.v1";

    /** Body of the event. */
    public record Rewritten(UUID noteId, String text) {}

    private final EntityManager database;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    NoteService(EntityManager database, Outbox outbox, IdGenerator ids, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public UUID write(String text) {
        return write(text, clock.instant());
    }

    @Transactional
    public UUID write(String text, Instant at) {
        Note note = new Note(ids.next(), text, at);
        database.persist(note);
        publish(note, note.rewrite(text));
        return note.id();
    }

    @Transactional
    public void rewrite(UUID id, String text) {
        Note note = find(id);
        publish(note, note.rewrite(text));
    }

    /** Rewrites a note. The event is published when the entity is flushed, while the transaction already ends. */
    @Transactional
    public void rewriteAndPublishLate(UUID id, String text) {
        Note note = find(id);
        long version = note.rewrite(text);
        note.onFlush(() -> publish(note, version));
    }

    /** Rewrites a note and publishes the event; then the use case fails. */
    @Transactional
    public void rewriteAndFail(UUID id, String text) {
        rewrite(id, text);
        throw new IllegalStateException("The rest of the use case failed");
    }

    @Transactional
    public Note find(UUID id) {
        return Optional.ofNullable(database.find(Note.class, id)).orElseThrow(ProblemException::notFound);
    }

    /** Returns notes, newest first. */
    @Transactional
    public List<Note> list(Optional<Cursor> after, int size) {
        return after.map(cursor -> database.createQuery("""
                                from Note where writtenAt < :at or (writtenAt = :at and id < :id)
                                order by writtenAt desc, id desc
                                """, Note.class)
                        .setParameter("at", cursor.instant(0))
                        .setParameter("id", cursor.uuid(1)))
                .orElseGet(() -> database.createQuery("from Note order by writtenAt desc, id desc", Note.class))
                .setMaxResults(size + 1)
                .getResultList();
    }

    private void publish(Note note, long eventVersion) {
        outbox.publish(new OutgoingEvent(
                REWRITTEN,
                TOPIC,
                note.id().toString(),
                note.id().toString(),
                eventVersion,
                clock.instant(),
                new Rewritten(note.id(), note.text())));
    }
}
