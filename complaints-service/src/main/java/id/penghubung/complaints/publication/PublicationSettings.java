package id.penghubung.complaints.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of public complaints, {@code penghubung.publication.*}. */
@ConfigMapping(prefix = "penghubung.publication")
interface PublicationSettings {

    /** Time for which caches may keep a response, a duration. So long may a publication still be read after its end. */
    @WithDefault("60s")
    Duration maxAge();

    /** Time limit of a query in the database, a duration; after it, the list asks for narrower filters. */
    @WithDefault("2s")
    Duration timeLimit();
}
