package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.focalpoint.ombudsman.stream.StreamEventTable.Ends;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Position at which a stream starts.
 *
 * @param reset reason why it is not the position for which the client asked; null if it is, or if it asked for none
 */
record StreamStart(StreamPosition position, @Nullable ResetReason reset) {

    /**
     * Finds the start of a stream: after the event that the client received last, or now.
     *
     * @param lastEventId {@code Last-Event-ID}, if the client sent one
     * @param ends reads what is stored at a position
     */
    static StreamStart of(@Nullable String lastEventId, LongFunction<Ends> ends) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return new StreamStart(ends.apply(0).last(), null);
        }
        Optional<StreamPosition> asked = StreamPosition.read(lastEventId);
        Ends stored = ends.apply(asked.map(StreamPosition::number).orElse(0L));
        if (asked.isEmpty() || asked.get().number() > stored.last().number()) {
            return new StreamStart(stored.last(), ResetReason.UNKNOWN);
        }
        StreamPosition position = asked.get();
        if (position.equals(StreamPosition.BEGINNING)) {
            boolean complete = stored.first() <= 1;
            return complete ? new StreamStart(position, null) : new StreamStart(stored.last(), ResetReason.TOO_OLD);
        }
        if (position.isOf(stored.atPosition())) {
            return new StreamStart(position, null);
        }
        return new StreamStart(stored.last(), stored.atPosition() == null ? ResetReason.TOO_OLD : ResetReason.UNKNOWN);
    }
}
