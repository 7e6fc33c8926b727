package id.penghubung.quality.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of mails of this service. */
@ConfigMapping(prefix = "penghubung.quality")
interface QualitySettings {

    /** Mail address of the organisation bureau, which also receives what has no other recipient. */
    Optional<String> bureauAddress();

    /** Address of the web pages, for links in mails, such as {@code https://lapor.example.id}. */
    @WithDefault("http://localhost:8080")
    String publicUrl();
}
