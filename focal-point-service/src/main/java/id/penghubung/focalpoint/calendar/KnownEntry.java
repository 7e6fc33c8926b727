package id.penghubung.focalpoint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored version of a calendar, holiday or special day, with the period in which it was known. Only the end of this
 * period is changed.
 */
@MappedSuperclass
abstract class KnownEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private Instant knownFrom;

    private @Nullable Instant knownUntil;

    @SuppressWarnings("NullAway.Init")
    protected KnownEntry() {}

    KnownEntry(Instant knownFrom) {
        this.knownFrom = knownFrom;
    }

    Instant knownFrom() {
        return knownFrom;
    }

    /** Returns the version for {@code ETag} and {@code If-Match}. Each version of a rule is a row, so it is the id. */
    long version() {
        return id == null ? CalendarRepository.NO_VERSION : id;
    }

    void endAt(Instant at) {
        knownUntil = at;
    }
}
