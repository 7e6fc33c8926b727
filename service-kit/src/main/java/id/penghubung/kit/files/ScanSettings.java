package id.penghubung.kit.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the virus scan of uploads. */
@ConfigMapping(prefix = "penghubung.attachments.scan")
interface ScanSettings {

    /** Host of a clamd. Without it no file is scanned, which the log says at the start. */
    Optional<String> host();

    /** Port of the clamd. */
    @WithDefault("3310")
    int port();

    /** Time for the connection, and for the answer of the clamd; a whole scan takes three times as long at most. */
    @WithDefault("10s")
    Duration timeout();
}
