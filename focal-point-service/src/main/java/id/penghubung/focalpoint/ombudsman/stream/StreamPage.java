package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events after a position, with those who are excluded from their matters at the time at which the page was read. It is
 * shared by all streams at this position and discarded at once, so that a conflict of interest which is declared takes
 * effect with the next page. Each event is written once for each agency, and once for those who see all.
 */
final class StreamPage {

    private final StreamPosition after;
    private final List<StreamEvent> events;
    private final Map<UUID, Set<String>> excluded;
    private final StreamFrames frames;
    private final Map<FrameKey, byte[]> written = new HashMap<>();

    StreamPage(StreamPosition after, List<StreamEvent> events, Map<UUID, Set<String>> excluded, StreamFrames frames) {
        this.after = after;
        this.events = events;
        this.excluded = excluded;
        this.frames = frames;
    }

    private record FrameKey(
            StreamPosition position, @Nullable String agency) {}

    /** Returns whether the next event after this position is in the page. */
    boolean covers(StreamPosition position) {
        return position.compareTo(after) >= 0 && position.compareTo(last()) < 0;
    }

    /** Returns the position of the last event; the position before the page if it is empty. */
    StreamPosition last() {
        return events.isEmpty() ? after : events.getLast().position();
    }

    /** Returns the events after the position that the viewer may see, as bytes; empty if there are none. */
    byte[] visibleTo(MatterViewer viewer, StreamPosition position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (StreamEvent event : events) {
            if (event.position().compareTo(position) > 0 && isVisible(event, viewer)) {
                bytes.writeBytes(written.computeIfAbsent(
                        new FrameKey(event.position(), viewer.agencyCode()), key -> frames.event(event, key.agency())));
            }
        }
        return bytes.toByteArray();
    }

    private boolean isVisible(StreamEvent event, MatterViewer viewer) {
        String agency = viewer.agencyCode();
        return event.readable()
                && (agency == null || event.agencies().contains(agency))
                && (event.complaintId() == null || viewer.mayHandle())
                && event.matters().stream()
                        .noneMatch(matter -> viewer.isOneOf(excluded.getOrDefault(matter, Set.of())));
    }
}
