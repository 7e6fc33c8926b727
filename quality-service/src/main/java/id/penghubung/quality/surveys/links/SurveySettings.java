package id.penghubung.quality.surveys.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of surveys, {@code penghubung.surveys.*}. */
@ConfigMapping(prefix = "penghubung.surveys")
public interface SurveySettings {

    /**
     * Directory of the keys of links, kiosks and mail addresses, one file {@code <id>.key} for each: 32 random bytes in Base64 ({@code
     * openssl rand -base64 32}). The key with the last name is used for new ones. All replicas share the directory. Without a key, the
     * links that it made are not accepted any more.
     */
    @WithDefault("survey-keys")
    Path keys();

    /** Whether to create a key at the start if the directory has none: for one machine, not for several replicas. */
    @WithDefault("false")
    boolean generateKey();

    /** Public address of the gateway, for links in mails and on paper. */
    @WithDefault("${penghubung.quality.public-url:http://localhost:8080}")
    URI publicUrl();

    /** Time for which a kiosk stays open after its PIN was entered. */
    @WithDefault("12h")
    Duration kioskSession();

    /** Time that a respondent at a kiosk has for an answer. */
    @WithDefault("30m")
    Duration kioskAnswer();

    /** Wrong PINs after which a kiosk is locked. */
    @WithDefault("5")
    int wrongPins();

    /** Time for which a kiosk stays locked. */
    @WithDefault("15m")
    Duration pinLock();

    /** Unknown links that one client may open in the window before it is told to wait. Known links are never limited. */
    @WithDefault("20")
    int unknownLinksPerClient();

    /** Window of the count of unknown links. */
    @WithDefault("10m")
    Duration unknownLinksWindow();

    /** Clients that are counted at the same time; the oldest are forgotten. */
    @WithDefault("10000")
    long countedClients();

    /** Time for which an expired link is kept, so that its page can say so. */
    @WithDefault("30d")
    Duration linkRetention();
}
