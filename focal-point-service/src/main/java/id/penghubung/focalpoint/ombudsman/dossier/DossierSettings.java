package id.penghubung.focalpoint.ombudsman.dossier;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of dossiers for the Ombudsman. */
@ConfigMapping(prefix = "penghubung.dossier")
interface DossierSettings {

    /** Key of {@link #maxComplaintSize}. */
    String MAX_COMPLAINT_SIZE = "penghubung.dossier.max-complaint-size";

    /**
     * Directory of the signing keys, one file {@code <kid>.jwk} for each: a JSON Web Key of kind OKP and curve Ed25519. The
     * private key with the last name signs; all are published, so a retired key may stay without its private part. All replicas
     * share the directory.
     */
    @WithDefault("dossier-keys")
    Path keys();

    /** Whether to create a key at the start if the directory has none: for one machine, not for several replicas. */
    @WithDefault("false")
    boolean generateKey();

    /** Address of complaints-service, which contributes the complaint and the reporter. */
    @WithDefault("http://127.0.0.1:8081")
    URI complaintsUrl();

    /** Time limit for the answer of complaints-service, such as {@code 5s}. */
    @WithDefault("5s")
    Duration complaintsTimeout();

    /**
     * Largest size of what complaints-service contributes: the complaint with its timeline, as JSON. It is in memory while the
     * dossier is assembled, several times as large.
     */
    @WithDefault("16M")
    MemorySize maxComplaintSize();
}
