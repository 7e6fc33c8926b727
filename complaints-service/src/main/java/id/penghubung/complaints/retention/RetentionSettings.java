package id.penghubung.complaints.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the retention job, {@code penghubung.retention.*}. The times of retention are data: {@link RetentionPolicy}. */
@ConfigMapping(prefix = "penghubung.retention")
interface RetentionSettings {

    /** Interval at which complaints are erased whose time of retention has ended, such as {@code 24h}; {@code off} for never. */
    @WithDefault("24h")
    String interval();
}
