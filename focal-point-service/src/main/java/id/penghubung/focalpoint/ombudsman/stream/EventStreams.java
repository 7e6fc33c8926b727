package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens streams, as far as the limits allow. */
@ApplicationScoped
class EventStreams {

    private static final String RETRY_AFTER_PERSON = "30";
    private static final String RETRY_AFTER_INSTANCE = "10";

    private final StreamEventTable table;
    private final StreamReader reader;
    private final StreamFrames frames;
    private final StreamSettings settings;
    private final Map<String, Integer> openByPerson = new HashMap<>();
    private int open;

    EventStreams(StreamEventTable table, StreamReader reader, StreamFrames frames, StreamSettings settings) {
        this.table = table;
        this.reader = reader;
        this.frames = frames;
        this.settings = settings;
    }

    /**
     * Opens a stream. The caller connects and releases it.
     *
     * @param lastEventId position of the last event that the client received, or null to start now
     * @throws ProblemException 429 if the person has too many open streams, 503 if this instance has
     */
    EventStream open(MatterViewer viewer, Instant tokenEndsAt, @Nullable String lastEventId) {
        String person = viewer.subject();
        reserve(person);
        try {
            StreamStart start = StreamStart.of(lastEventId, table::ends);
            return new EventStream(viewer, tokenEndsAt, start, frames, settings, () -> release(person));
        } catch (RuntimeException failure) {
            release(person);
            throw failure;
        }
    }

    /** Returns the number of open streams. */
    synchronized int open() {
        return open;
    }

    private synchronized void reserve(String person) {
        if (!reader.isAccepting() || open >= settings.maxPerInstance()) {
            throw ProblemException.of(
                            CommonProblem.SERVICE_UNAVAILABLE,
                            "Terlalu banyak aliran peristiwa yang terbuka. Coba lagi setelah waktu pada Retry-After.",
                            "Too many event streams are open. Try again after the time in Retry-After.")
                    .withHeader("Retry-After", RETRY_AFTER_INSTANCE);
        }
        if (openByPerson.getOrDefault(person, 0) >= settings.maxPerPerson()) {
            throw ProblemException.of(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Terlalu banyak aliran peristiwa Anda yang terbuka. Tutup salah satunya, lalu coba lagi.",
                            "Too many of your event streams are open. Close one of them, then try again.")
                    .withHeader("Retry-After", RETRY_AFTER_PERSON);
        }
        openByPerson.merge(person, 1, Integer::sum);
        open++;
    }

    private synchronized void release(String person) {
        openByPerson.computeIfPresent(person, (any, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
        open--;
    }
}
