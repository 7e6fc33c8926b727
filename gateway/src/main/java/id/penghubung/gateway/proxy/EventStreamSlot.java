package id.penghubung.gateway.proxy;

import io.vertx.core.Context;
import org.jspecify.annotations.Nullable;

/** Slot of an exchange among the event streams of its client and of an instance. Used on one event loop. */
final class EventStreamSlot {

    private final EventStreamAdmission admission;
    private final OpenEventStreams open;
    private @Nullable Permits permits;
    private @Nullable Runnable stop;

    EventStreamSlot(EventStreamAdmission admission, OpenEventStreams open) {
        this.admission = admission;
        this.open = open;
    }

    /** Result of {@link #begin}. */
    enum Outcome {
        BEGUN,
        CLIENT_HAS_TOO_MANY,
        BUSY
    }

    /**
     * Takes the slot, until {@link #end}.
     *
     * @param stop ends the stream when the gateway stops, on its context
     */
    Outcome begin(UpstreamInstance instance, Context context, Runnable stop) {
        if (!admission.tryBegin()) {
            return Outcome.CLIENT_HAS_TOO_MANY;
        }
        if (!instance.eventStreams().tryAcquire()) {
            return Outcome.BUSY;
        }
        permits = instance.eventStreams();
        if (!open.add(stop, context)) {
            return Outcome.BUSY;
        }
        this.stop = stop;
        return Outcome.BEGUN;
    }

    /** Releases what was taken. Must be called once at most after a call of {@link #begin}. */
    void end() {
        if (stop != null) {
            open.remove(stop);
        }
        if (permits != null) {
            permits.release();
        }
    }
}
