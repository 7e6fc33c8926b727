package id.penghubung.focalpoint.audit;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the records of cases are sealed with. */
@ConfigMapping(prefix = "penghubung.record")
interface RecordSettings {

    /**
     * The key, at least 32 random bytes in Base64 ({@code openssl rand -base64 32}); the same for all replicas and for
     * as long as the records are kept. Must not be known to whoever can write to the database. Development and tests have
     * one of their own; anything else must set it, or the service does not start.
     */
    Optional<String> key();
}
