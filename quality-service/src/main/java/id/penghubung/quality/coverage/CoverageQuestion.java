package id.penghubung.quality.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/**
 * The units and the year about which a source is asked.
 *
 * @param units codes of units
 * @param today the present day of the office
 * @param zone time zone of the office, in which its days begin
 */
public record CoverageQuestion(Collection<String> units, int year, LocalDate today, ZoneId zone) {

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    /** Returns the last day that counts: the present one, or the last one of an earlier year. */
    public LocalDate asOf() {
        return today.isAfter(lastDay()) ? lastDay() : today;
    }

    /** Returns the end of the last day that counts. */
    public Instant until() {
        return asOf().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
