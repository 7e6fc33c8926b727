package id.penghubung.quality.forums;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of consultation forums, {@code penghubung.forums.*}. */
@ConfigMapping(prefix = "penghubung.forums")
public interface ForumSettings {

    /** Number of proposals that one address may send in the window. Phones of one operator often share an address. */
    @WithDefault("60")
    int proposalsPerClient();

    /** Time in which the proposals of a client are counted, a duration. */
    @WithDefault("1h")
    Duration proposalsWindow();

    /** Number of clients that are counted at most; beyond it the least used ones are forgotten. */
    @WithDefault("10000")
    int countedClients();

    /** Number of proposals that one forum takes online. */
    @WithDefault("5000")
    int proposalsPerForum();
}
