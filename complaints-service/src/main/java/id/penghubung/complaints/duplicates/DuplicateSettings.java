package id.penghubung.complaints.duplicates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of duplicates, {@code penghubung.duplicates.*}. The radius of each category is data: {@link DuplicateRadius}. */
@ConfigMapping(prefix = "penghubung.duplicates")
interface DuplicateSettings {

    /** Maximum number of complaints that a check returns. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int results();

    /** Maximum number of complaints that a check compares: this many of the nearest, and of the newest of the same kind. */
    @WithDefault("40")
    @Min(5)
    @Max(200)
    int candidates();

    /** Time limit of a check in the database, a duration; after it, the check returns nothing and says that it is not complete. */
    @WithDefault("1s")
    Duration timeLimit();

    /** Maximum number of supporters without an account of a complaint, for each network address. */
    @WithDefault("3")
    @Min(1)
    @Max(1000)
    int supportsPerNetwork();

    /** Interval at which merged complaints follow their leads, such as {@code 2s}; {@code off} for never. */
    @WithDefault("2s")
    String followInterval();
}
