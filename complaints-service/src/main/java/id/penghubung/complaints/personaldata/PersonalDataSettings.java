package id.penghubung.complaints.personaldata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of the encryption of reporters' identities, {@code penghubung.personal-data.*}. */
@ConfigMapping(prefix = "penghubung.personal-data")
interface PersonalDataSettings {

    /**
     * Directory of the keys that encrypt identities, one file {@code <id>.key} for each: 32 random bytes in Base64 ({@code openssl
     * rand -base64 32}). The key with the last name encrypts. All replicas share the directory. It must be backed up apart from
     * the database: without a key, the identities that it encrypted are lost.
     */
    @WithDefault("personal-data-keys")
    Path keys();

    /** Whether to create a key at the start if the directory has none: for one machine, not for several replicas. */
    @WithDefault("false")
    boolean generateKey();

    /** Interval at which identities under earlier keys are encrypted again, such as {@code 10m}; {@code off} for never. */
    @WithDefault("10m")
    String rotationInterval();
}
