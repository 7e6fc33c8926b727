package id.penghubung.kit.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the storage of files in a bucket of a server with the interface of Amazon S3. */
@ConfigMapping(prefix = "penghubung.attachments.s3")
interface S3Settings {

    /** Address of the server, such as {@code https://s3.example.id}. Without it files are stored in the directory. */
    Optional<URI> endpoint();

    /** Region, as the server expects it in signatures. */
    @WithDefault("us-east-1")
    String region();

    /** Name of an existing bucket: 3 to 63 lower-case letters, digits, hyphens and points. */
    Optional<String> bucket();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Time for the connection, for the answer to each request, and for the next bytes of an object. */
    @WithDefault("30s")
    Duration timeout();

    /** Time in which the whole object is read, by a client of the service with a slow line too. */
    @WithDefault("15m")
    Duration readTimeout();
}
