package id.penghubung.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How many requests one client may make; a client is an account or, without a token, an address.
 *
 * <p>The defaults stand in {@code application.properties}. Each gateway counts for itself: behind {@code n} of them a client
 * has up to {@code n} times as much.
 */
@ConfigMapping(prefix = "penghubung.gateway.limits")
interface LimitsConfig {

    /** {@code GET}, {@code HEAD} and {@code OPTIONS}, but for tracking. */
    Policy read();

    /** Everything that changes something, but for complaints without an account. */
    Policy write();

    /** {@code POST /v1/complaints} without an account: enough for a family behind one address, too little for a flood. */
    Policy create();

    /** {@code /v1/tracking}: slow enough that guessing tracking numbers leads nowhere. */
    Policy tracking();

    /** For how many clients each policy keeps count at the same time; whoever was away longest is forgotten first. */
    @WithDefault("50000")
    int clients();

    /** An amount in a stretch of time. */
    interface Policy {

        /** Requests in one window, also the most that may come at once. */
        int requests();

        /** The window, at least a second; what was used comes back evenly over its length. */
        @WithDefault("1M")
        Duration window();
    }
}
