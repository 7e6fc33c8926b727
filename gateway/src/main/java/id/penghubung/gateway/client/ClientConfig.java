package id.penghubung.gateway.client;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a client may hold what belongs to its connection. */
@ConfigMapping(prefix = "penghubung.gateway.clients")
interface ClientConfig {

    /**
     * Time from the first byte of a request to the end of its head; then the connection is closed. For the first request of a
     * connection the limit is {@code quarkus.http.idle-timeout}, counted from the connection's beginning.
     */
    @WithDefault("10S")
    Duration headTimeout();

    /**
     * How long a connection without a request is kept; longer than a TLS terminator in front keeps its own, so that the
     * terminator never sends a request on a connection that is being closed.
     */
    @WithDefault("75S")
    Duration keepAlive();

    /** How often the limits are checked. A limit may be exceeded by this much. */
    @WithDefault("1S")
    Duration checkEvery();

    /** The body of a request. A client that is slower gets a 408. */
    RequestBody body();

    /** Reading the reply. The connection of a client that is slower is closed. */
    Reply reply();

    /** Limits of a body. Time in which the gateway itself does not read is not counted. */
    interface RequestBody {

        /** Bytes in each second, averaged over each {@code window}. */
        @WithDefault("1K")
        MemorySize minimumRate();

        /** The time over which the rate is averaged. A body that stops is noticed within twice this time. */
        @WithDefault("8S")
        Duration window();

        /** The most time for a whole body. */
        @WithDefault("10M")
        Duration timeout();
    }

    /** Limits of a reply. Only time in which bytes wait for the client is counted. */
    interface Reply {

        /** Bytes in each second that the client takes, averaged over each {@code window}. */
        @WithDefault("4K")
        MemorySize minimumRate();

        /** The time over which the rate is averaged. A client that stops reading is noticed within twice this time. */
        @WithDefault("15S")
        Duration window();
    }
}
