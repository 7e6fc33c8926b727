package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.focalpoint.ombudsman.MatterExclusions;
import id.penghubung.kit.runtime.Backoff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads events for all streams of this instance, with one thread. Streams at the same position share a page of events, so
 * the number of statements does not depend on the number of streams: without events, one for each poll; with events, one
 * for the events and one for the exclusions. Without open streams nothing is read.
 */
@ApplicationScoped
class StreamReader {

    private static final Logger LOG = Logger.getLogger(StreamReader.class);
    private static final long INITIAL_BACKOFF_MILLIS = 200;
    private static final long MAX_BACKOFF_MILLIS = 5_000;
    private static final long STOP_TIMEOUT_MILLIS = 5_000;
    private static final long FOREVER_MILLIS = Long.MAX_VALUE;

    private final StreamEventTable table;
    private final MatterExclusions exclusions;
    private final StreamFrames frames;
    private final StreamSettings settings;
    private final Clock clock;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Backoff backoff = new Backoff(INITIAL_BACKOFF_MILLIS, MAX_BACKOFF_MILLIS);
    private final Thread thread = new Thread(this::run, "ombudsman-stream");
    private volatile boolean accepting = true;
    private volatile boolean running = true;

    StreamReader(
            StreamEventTable table,
            MatterExclusions exclusions,
            StreamFrames frames,
            StreamSettings settings,
            Clock clock) {
        this.table = table;
        this.exclusions = exclusions;
        this.frames = frames;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends all streams before the service waits for its running requests, of which a stream would be one. */
    void endStreams(@Observes ShutdownDelayInitiatedEvent stopping) {
        accepting = false;
        wake();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        accepting = false;
        running = false;
        wake();
        thread.join(STOP_TIMEOUT_MILLIS);
    }

    /** Returns false when the service is asked to stop. */
    boolean isAccepting() {
        return accepting;
    }

    /** Adds a stream that has its connection. */
    void add(EventStream stream) {
        streams.add(stream);
        wake();
    }

    /** Signals that there may be new events. */
    void wake() {
        wakeUps.release();
    }

    /** Assigns positions to all events that have none yet. The caller has no transaction. */
    void numberAll() {
        while (table.state().unnumbered()) {
            QuarkusTransaction.disallowingExisting().run(table::number);
        }
    }

    private void run() {
        long pause = 0;
        while (running) {
            try {
                long wait = streams.isEmpty()
                        ? FOREVER_MILLIS
                        : settings.pollInterval().toMillis();
                wakeUps.tryAcquire(pause > 0 ? pause : wait, TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
                keepUp();
                while (running && deliver()) {
                    TimeUnit.MILLISECONDS.sleep(settings.linger().toMillis());
                    keepUp();
                }
                pause = 0;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) {
                pause = backoff.after(pause);
                LOG.warnf("Event streams are delayed; next attempt in %d ms: %s", (Object) pause, failure);
            }
        }
    }

    /** Sends heartbeats and ends streams when it is time. Does not need the database. */
    private void keepUp() {
        Instant now = clock.instant();
        for (EventStream stream : streams) {
            if (!accepting) {
                stream.end();
            } else {
                stream.keepUp(now);
            }
        }
        streams.removeIf(EventStream::isReleased);
    }

    /** Sends new events to the streams. Returns whether any were sent. */
    private boolean deliver() {
        if (streams.isEmpty()) {
            return false;
        }
        StreamEventTable.State state = table.state();
        if (state.unnumbered()) {
            numberAll();
            state = table.state();
        }
        long last = state.last();
        List<EventStream> behind = streams.stream()
                .filter(stream -> stream.position().number() < last && stream.isWritable())
                .sorted(Comparator.comparing(EventStream::position))
                .toList();
        StreamPage page = null;
        for (EventStream stream : behind) {
            if (page == null || !page.covers(stream.position())) {
                page = read(stream.position());
            }
            stream.send(page);
        }
        return !behind.isEmpty();
    }

    /** Reads the exclusions after the events, so that they are those of now. */
    private StreamPage read(StreamPosition after) {
        List<StreamEvent> events = table.after(after, settings.pageSize());
        Set<UUID> matters =
                events.stream().flatMap(event -> event.matters().stream()).collect(Collectors.toSet());
        return new StreamPage(after, events, exclusions.readersExcludedFrom(matters), frames);
    }
}
