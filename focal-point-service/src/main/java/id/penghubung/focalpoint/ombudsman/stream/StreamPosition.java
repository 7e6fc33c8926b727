package id.penghubung.focalpoint.ombudsman.stream;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Position in the stream, the {@code id} of each event: the number of the last event and a part of its own id. With that
 * part a position is recognized that belongs to another history, such as that of a database before its restore from a
 * backup.
 *
 * @param number number of the event; 0 before the first one
 * @param check last part of the event's id; empty before the first event
 */
record StreamPosition(long number, String check) implements Comparable<StreamPosition> {

    static final StreamPosition BEGINNING = new StreamPosition(0, "");

    private static final int CHECK_LENGTH = 8;
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{8})");
    private static final String WRITTEN_BEGINNING = "0";

    static StreamPosition of(long number, UUID eventId) {
        String id = eventId.toString();
        return new StreamPosition(number, id.substring(id.length() - CHECK_LENGTH));
    }

    /** Reads a position as it was written in an event; empty for any other text. */
    static Optional<StreamPosition> read(String written) {
        if (written.equals(WRITTEN_BEGINNING)) {
            return Optional.of(BEGINNING);
        }
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new StreamPosition(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** Returns whether this is the position of the event with this id. */
    boolean isOf(@Nullable UUID eventId) {
        return eventId != null && of(number, eventId).equals(this);
    }

    @Override
    public int compareTo(StreamPosition other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return number == 0 ? WRITTEN_BEGINNING : number + "-" + check;
    }
}
