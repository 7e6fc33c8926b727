package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It has no buffer of its own: while the connection holds unsent bytes, nothing is read for it, and it
 * continues from its position when the client has taken them. So what is sent was checked just before.
 *
 * <p>Only the thread of {@link StreamReader} sends; {@link #release} may be called by any thread.
 */
final class EventStream {

    /** Connection to the client. Methods return at once. */
    interface Connection {
        /** Returns whether earlier bytes wait for the client. */
        boolean isCongested();

        void write(byte[] bytes);

        /** Ends the response. */
        void end();

        /** Cuts the connection, because the client takes nothing. */
        void cut();
    }

    private final MatterViewer viewer;
    private final Instant tokenEndsAt;
    private final StreamStart start;
    private final StreamFrames frames;
    private final StreamSettings settings;
    private final Runnable onRelease;
    private final AtomicBoolean released = new AtomicBoolean();
    private StreamPosition position;
    private @Nullable Connection connection;
    private @Nullable Instant heartbeatAt;
    private @Nullable Instant congestedSince;

    EventStream(
            MatterViewer viewer,
            Instant tokenEndsAt,
            StreamStart start,
            StreamFrames frames,
            StreamSettings settings,
            Runnable onRelease) {
        this.viewer = viewer;
        this.tokenEndsAt = tokenEndsAt;
        this.start = start;
        this.position = start.position();
        this.frames = frames;
        this.settings = settings;
        this.onRelease = onRelease;
    }

    /** Sets the connection, before the stream is given to the reader. */
    void connect(Connection to) {
        connection = to;
    }

    StreamPosition position() {
        return position;
    }

    boolean isReleased() {
        return released.get();
    }

    /** Frees the place of this stream. A second call does nothing. */
    void release() {
        if (released.compareAndSet(false, true)) {
            onRelease.run();
        }
    }

    /** Returns whether the client has the first block and can be sent more. */
    boolean isWritable() {
        return !isReleased() && heartbeatAt != null && !required().isCongested();
    }

    /** Sends what the viewer may see of the page, and goes on to its end. */
    void send(StreamPage page) {
        byte[] visible = page.visibleTo(viewer, position);
        position = page.last();
        if (visible.length > 0) {
            required().write(visible);
        }
    }

    /** Sends the first block, a heartbeat, or the end, when it is time for it. */
    void keepUp(Instant now) {
        if (isReleased()) {
            return;
        }
        if (!now.isBefore(tokenEndsAt.minus(settings.pollInterval()))) {
            required().write(frames.tokenEnd(position, tokenEndsAt));
            end();
        } else if (required().isCongested()) {
            cutWhenStalled(now);
        } else {
            congestedSince = null;
            beat(now);
        }
    }

    private void beat(Instant now) {
        Instant due = heartbeatAt;
        if (due == null) {
            required().write(frames.ready(position, tokenEndsAt, settings.reconnectDelay()));
            ResetReason reset = start.reset();
            if (reset != null) {
                required().write(frames.reset(position, reset));
            }
        } else if (now.isBefore(due)) {
            return;
        } else {
            required().write(frames.heartbeat(position));
        }
        heartbeatAt = now.plus(settings.heartbeatInterval());
    }

    private void cutWhenStalled(Instant now) {
        Instant since = congestedSince;
        if (since == null) {
            congestedSince = now;
        } else if (Duration.between(since, now).compareTo(settings.maxStall()) > 0) {
            release();
            required().cut();
        }
    }

    /** Ends the stream. The client connects again and resumes. */
    void end() {
        release();
        required().end();
    }

    private Connection required() {
        Connection to = connection;
        if (to == null) {
            throw new IllegalStateException("The stream has no connection yet");
        }
        return to;
    }
}
