package id.penghubung.focalpoint.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The office whose days are counted. */
@ConfigMapping(prefix = "penghubung.office")
public interface OfficeSettings {

    /** Where the office's days begin and end: an IANA zone such as {@code Asia/Makassar}. */
    @WithDefault("Asia/Makassar")
    ZoneId zone();

    /** Whether the office works through joint leave (<i>cuti bersama</i>). */
    @WithDefault("false")
    boolean jointLeaveWorked();
}
