package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The policies and holidays that the system begins with, from the files in {@code data}. */
final class RulesSeed {

    private RulesSeed() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record PolicyFile(List<DeadlinePolicy> policies) {}

    /**
     * The decreed holidays.
     *
     * @param sources the decree of each year
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holidays(Map<Integer, String> sources, List<Day> days) {

        /**
         * A day off.
         *
         * @param estimated whether it follows a lunar forecast
         */
        record Day(LocalDate date, HolidayKind kind, boolean estimated) {}
    }

    static List<DeadlinePolicy> policies(ObjectMapper json) {
        return read(json, "/data/deadline-policies.json", PolicyFile.class).policies();
    }

    static Holidays holidays(ObjectMapper json) {
        return read(json, "/data/holidays-id.json", Holidays.class);
    }

    private static <T> T read(ObjectMapper json, String file, Class<T> shape) {
        try (InputStream content = RulesSeed.class.getResourceAsStream(file)) {
            return json.readValue(Objects.requireNonNull(content), shape);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
