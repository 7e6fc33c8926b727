package id.penghubung.routing.history;

import id.penghubung.kit.runtime.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks past decisions. A code has no character with which a spreadsheet begins a formula, and no text is one. */
@ApplicationScoped
class HistoryCheck {

    static final int MAX_TEXT_LENGTH = 10_000;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private final Clock clock;

    HistoryCheck(Clock clock) {
        this.clock = clock;
    }

    /** @throws InvalidLineException if the line is no past decision */
    PastDecision check(HistoryLine line) throws InvalidLineException {
        String agency = code("agency", line.agency());
        if (agency == null) {
            throw missing("agency");
        }
        return new PastDecision(
                text(line.text()),
                code("category", line.category()),
                code("district", line.district()),
                agency,
                time(line.decidedAt()));
    }

    private static String text(@Nullable String sent) throws InvalidLineException {
        String text = StorableText.stripped(sent);
        if (text.isEmpty()) {
            throw missing("text");
        }
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new InvalidLineException(
                    "text",
                    "paling panjang " + MAX_TEXT_LENGTH + " huruf",
                    "must have " + MAX_TEXT_LENGTH + " characters at most");
        }
        if (CONTROL.matcher(text).find()) {
            throw new InvalidLineException(
                    "text", "memuat huruf kendali, yang tidak disimpan", "contains a control character");
        }
        if (text.startsWith("=") || text.startsWith("@")) {
            throw new InvalidLineException("text", "tampak sebagai rumus", "looks like a formula");
        }
        return text;
    }

    private static @Nullable String code(String field, @Nullable String sent) throws InvalidLineException {
        String code = StorableText.strippedOrNull(sent);
        if (code != null && !CODE.matcher(code).matches()) {
            throw new InvalidLineException(
                    field,
                    "harus kode dari huruf, angka, titik, garis bawah atau tanda hubung, paling panjang 40",
                    "must be a code of letters, digits, points, underscores or hyphens, 40 at most");
        }
        return code;
    }

    private Instant time(@Nullable Instant sent) throws InvalidLineException {
        if (sent == null) {
            throw missing("decidedAt");
        }
        if (sent.isBefore(EARLIEST) || sent.isAfter(clock.instant().plus(TOLERANCE))) {
            throw new InvalidLineException(
                    "decidedAt", "harus dari tahun 1990 sampai hari ini", "must be between 1990 and today");
        }
        return sent.truncatedTo(ChronoUnit.MICROS);
    }

    private static InvalidLineException missing(String field) {
        return new InvalidLineException(field, "wajib diisi", "is required");
    }
}
