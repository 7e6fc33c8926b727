package id.penghubung.routing.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the triage queue, {@code penghubung.triage.*}. */
@ConfigMapping(prefix = "penghubung.triage")
public interface TriageSettings {

    /** Time for which a complaint is claimed by a coordinator; a claim can be renewed. */
    @WithDefault("15m")
    Duration claimTime();

    /** Interval at which the queue is looked at for a mail to the coordinator; {@code off} disables it. */
    @WithDefault("10m")
    String watchInterval();

    /** Number of waiting complaints from which on the coordinator gets a mail. */
    @WithDefault("50")
    int fullAt();

    /** Time of waiting after which a complaint is old, so that the coordinator gets a mail. */
    @WithDefault("2d")
    Duration oldAfter();

    /** Time after which the same mail is sent again, if its reason holds then; never before, also if the reason passes in between. */
    @WithDefault("1d")
    Duration repeatAfter();

    /** Mail address of the coordinator's office; without it no mail is sent. */
    Optional<String> coordinatorAddress();

    /** Address of the web pages, for links in mails, such as {@code https://lapor.example.id}. */
    @WithDefault("http://localhost:8080")
    String publicUrl();
}
