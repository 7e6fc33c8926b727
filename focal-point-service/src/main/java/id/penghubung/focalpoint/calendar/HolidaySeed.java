package id.penghubung.focalpoint.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The initial holidays, from {@code data/holidays-id.json}.
 *
 * @param sources the decree of each year
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HolidaySeed(Map<Integer, String> sources, List<Day> days) {

    /**
     * A holiday.
     *
     * @param estimated whether the date follows a lunar forecast
     */
    record Day(LocalDate date, HolidayKind kind, boolean estimated) {}

    static HolidaySeed read(ObjectMapper json) {
        try (InputStream content = HolidaySeed.class.getResourceAsStream("/data/holidays-id.json")) {
            return json.readValue(Objects.requireNonNull(content), HolidaySeed.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
