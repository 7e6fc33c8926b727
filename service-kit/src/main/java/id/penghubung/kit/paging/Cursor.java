package id.penghubung.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import id.penghubung.kit.text.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Position in a list, opaque to the client: the sort key of the last row on the previous page. */
public final class Cursor {

    private static final char SEPARATOR = '|';

    /** Earliest accepted time. A forged cursor must not pass a time to the database that PostgreSQL cannot store. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /** Creates a cursor for a row from the values by which the list is ordered. */
    public static Cursor at(Object... sortKey) {
        return new Cursor(Arrays.stream(sortKey).map(Object::toString).toList());
    }

    /**
     * Reads a cursor from a request.
     *
     * @param width number of values by which the list is ordered
     * @throws ProblemException 400 if it is not a valid cursor
     */
    public static Optional<Cursor> read(@Nullable String encoded, int width) {
        if (encoded == null || encoded.isEmpty()) {
            return Optional.empty();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
            List<String> parts = Arrays.stream(decoded.split("\\|", -1))
                    .map(Cursor::unescape)
                    .toList();
            if (parts.size() == width && parts.stream().allMatch(StorableText::isStorable)) {
                return Optional.of(new Cursor(parts));
            }
            throw unreadable();
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.stream()
                        .map(Cursor::escape)
                        .collect(Collectors.joining(String.valueOf(SEPARATOR)))
                        .getBytes(UTF_8));
    }

    private static String escape(String part) {
        return part.replace("%", "%25").replace("|", "%7C");
    }

    private static String unescape(String part) {
        return part.replace("%7C", "|").replace("%25", "%");
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(parts.get(index));
        } catch (IllegalArgumentException notAUuid) {
            throw unreadable();
        }
    }

    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(parts.get(index));
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw unreadable();
            }
            return instant;
        } catch (DateTimeException notAnInstant) {
            throw unreadable();
        }
    }

    public int number(int index) {
        try {
            return Integer.parseInt(parts.get(index));
        } catch (NumberFormatException notANumber) {
            throw unreadable();
        }
    }

    public String text(int index) {
        return parts.get(index);
    }

    private static ProblemException unreadable() {
        return ProblemException.invalid(new FieldError(
                "?cursor",
                Text.of(
                        "bukan penanda halaman dari daftar ini; mulai lagi tanpa cursor",
                        "is not a cursor of this list; begin again without one")));
    }
}
