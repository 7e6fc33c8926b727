package id.penghubung.complaints.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of filtered lists, {@code penghubung.search.*}. */
@ConfigMapping(prefix = "penghubung.search")
interface SearchSettings {

    /** Time limit of a statement of a search in the database, a duration; after it, the caller is asked for narrower filters. */
    @WithDefault("3s")
    Duration timeLimit();
}
