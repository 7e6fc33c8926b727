package id.penghubung.kit.office;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Settings of the office, {@code penghubung.office.*}, the same for all services. */
@ConfigMapping(prefix = "penghubung.office")
public interface OfficeSettings {

    /** Time zone of the office's days: an IANA zone such as {@code Asia/Makassar}. */
    @WithDefault("Asia/Makassar")
    ZoneId zone();

    /** True if the office works on days of joint leave (<i>cuti bersama</i>). */
    @WithDefault("false")
    boolean jointLeaveWorked();
}
