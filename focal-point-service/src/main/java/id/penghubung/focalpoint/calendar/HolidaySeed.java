package id.penghubung.focalpoint.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
        return JsonResource.read(json, "/data/holidays-id.json", HolidaySeed.class);
    }
}
