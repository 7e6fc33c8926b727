package id.penghubung.focalpoint.audit;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the audit records of cases. */
@ConfigMapping(prefix = "penghubung.record")
interface RecordSettings {

    /**
     * Key that seals the records: at least 32 random bytes in Base64 ({@code openssl rand -base64 32}). All replicas
     * need the same key, for as long as the records are kept. Nobody with write access to the database may know it.
     * Development and tests have a key of their own; otherwise it is required, and the service does not start without
     * it.
     */
    Optional<String> key();
}
