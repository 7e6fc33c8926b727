package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces and ends present versions of calendars, holidays and special days, which the client must have read. */
@ApplicationScoped
class CalendarVersions {

    private final CalendarRepository repository;

    CalendarVersions(CalendarRepository repository) {
        this.repository = repository;
    }

    /**
     * Ends the present version, if there is one, and stores the next.
     *
     * @param ifMatch the ETag; required if there is a present version
     */
    void replace(Optional<? extends KnownEntry> present, KnownEntry next, @Nullable String ifMatch) {
        present.ifPresentOrElse(
                entry -> end(entry, next.knownFrom(), ifMatch),
                () -> EntityTags.checkMatch(ifMatch, CalendarRepository.NO_VERSION));
        repository.add(next);
        repository.flush();
    }

    /** @param ifMatch the ETag; required */
    void end(KnownEntry present, Instant at, @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, present.version());
        present.endAt(at);
        repository.flush();
    }
}
