package id.penghubung.kit.files;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of an S3 server on this machine. */
record TestS3Settings(int port, String key, String secret, Duration timeout, Duration readTimeout)
        implements S3Settings {

    static final String BUCKET = "penghubung";

    @Override
    public Optional<URI> endpoint() {
        return Optional.of(URI.create("http://127.0.0.1:" + port));
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public Optional<String> bucket() {
        return Optional.of(BUCKET);
    }

    @Override
    public Optional<String> accessKey() {
        return Optional.of(key);
    }

    @Override
    public Optional<String> secretKey() {
        return Optional.of(secret);
    }
}
