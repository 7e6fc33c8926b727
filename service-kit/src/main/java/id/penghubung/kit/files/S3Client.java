package id.penghubung.kit.files;

import id.penghubung.kit.runtime.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Client for the four operations on objects of a bucket that the storage needs, on the JDK's HTTP client. The names of objects are
 * hexadecimal digits.
 */
final class S3Client {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final String EMPTY_SHA256 = HexFormat.of().formatHex(Digests.sha256(new byte[0]));
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final URI endpoint;
    private final String bucket;
    private final S3Signature signature;
    private final Duration timeout;
    private final Duration readTimeout;
    private final Clock clock;
    private final HttpClient http;

    private S3Client(
            URI endpoint, String bucket, S3Signature signature, Duration timeout, Duration readTimeout, Clock clock) {
        this.endpoint = endpoint;
        this.bucket = bucket;
        this.signature = signature;
        this.timeout = timeout;
        this.readTimeout = readTimeout;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** @throws IllegalStateException if a setting is missing or wrong */
    static S3Client of(S3Settings settings, Clock clock) {
        URI endpoint = required(settings.endpoint(), "endpoint");
        String bucket = required(settings.bucket(), "bucket");
        if (endpoint.getHost() == null || !BUCKET.matcher(bucket).matches()) {
            throw new IllegalStateException(
                    "penghubung.attachments.s3: the endpoint must be a URL, and the bucket a name of a bucket");
        }
        return new S3Client(
                endpoint,
                bucket,
                new S3Signature(
                        settings.region(),
                        required(settings.accessKey(), "access-key"),
                        required(settings.secretKey(), "secret-key")),
                settings.timeout(),
                settings.readTimeout(),
                clock);
    }

    private static <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(
                () -> new IllegalStateException("The setting penghubung.attachments.s3." + name + " is not set"));
    }

    /** Stores a file under its SHA-256, which the server compares with the bytes that arrive. */
    void put(String sha256, Path file) throws IOException {
        HttpResponse<String> response = send(
                request("PUT", sha256, sha256, HttpRequest.BodyPublishers.ofFile(file)),
                HttpResponse.BodyHandlers.ofString());
        require(response.statusCode() == OK, "stored", response.statusCode());
    }

    boolean exists(String sha256) throws IOException {
        int status = send(
                        request("HEAD", sha256, EMPTY_SHA256, HttpRequest.BodyPublishers.noBody()),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        require(status == OK || status == NOT_FOUND, "found", status);
        return status == OK;
    }

    /** Opens an object. The caller closes the stream, which fails if the server stalls or sends too slowly. */
    InputStream open(String sha256) throws IOException {
        HttpResponse<InputStream> response = send(
                request("GET", sha256, EMPTY_SHA256, HttpRequest.BodyPublishers.noBody()),
                answer -> answer.statusCode() == OK
                        ? new TimedBody(timeout, readTimeout)
                        : HttpResponse.BodySubscribers.replacing(InputStream.nullInputStream()));
        require(response.statusCode() == OK, "read", response.statusCode());
        return response.body();
    }

    /** Deletes an object, if it exists. */
    void delete(String sha256) throws IOException {
        int status = send(
                        request("DELETE", sha256, EMPTY_SHA256, HttpRequest.BodyPublishers.noBody()),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        require(status == OK || status == NO_CONTENT || status == NOT_FOUND, "deleted", status);
    }

    private HttpRequest request(String method, String name, String contentSha256, HttpRequest.BodyPublisher body) {
        String path = endpoint.getRawPath().replaceFirst("/$", "") + "/" + bucket + "/" + name;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.resolve(path)).timeout(timeout).method(method, body);
        String host = endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort();
        signature
                .headers(method, host, path, contentSha256, Map.of(), clock.instant())
                .forEach(request::header);
        return request.build();
    }

    /** Sends a request. The timeout of the request ends with the headers of its answer, so that a limit is needed for all of it. */
    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
        try {
            return answer.get(2 * timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (TimeoutException stalled) {
            answer.cancel(true);
            throw new IOException("The S3 server did not end its answer in time", stalled);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException away ? away : new IOException(failure.getCause());
        }
    }

    private static void require(boolean fulfilled, String done, int status) throws IOException {
        if (!fulfilled) {
            throw new IOException("The object could not be " + done + ": the S3 server answered " + status);
        }
    }
}
