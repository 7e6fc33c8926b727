package id.penghubung.focalpoint.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Configuration of the default office calendar. */
@ConfigMapping(prefix = "penghubung.office")
public interface OfficeSettings {

    /** The time zone of the office's days: an IANA zone such as {@code Asia/Makassar}. */
    @WithDefault("Asia/Makassar")
    ZoneId zone();

    /** True if the office works on days of joint leave (<i>cuti bersama</i>). */
    @WithDefault("false")
    boolean jointLeaveWorked();
}
