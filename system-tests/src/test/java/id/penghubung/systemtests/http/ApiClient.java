package id.penghubung.systemtests.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.localstack.host.HttpRequests;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** HTTP client of one caller: an address, and the headers that this caller always sends. Immutable. */
public final class ApiClient {

    /** Longer than the gateway waits for a service, so that the gateway says what is wrong. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = client().build();

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> headers;

    private ApiClient(HttpClient client, URI base, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.headers = headers;
    }

    /** Returns a client without a token. */
    public static ApiClient at(URI base) {
        return new ApiClient(CLIENT, base, Map.of());
    }

    /**
     * Returns the same client with another local address, like another computer.
     *
     * @param address any of 127.0.0.0/8, all of which are this machine
     */
    public ApiClient from(String address) {
        try {
            var localAddress = InetAddress.getByName(address);
            return new ApiClient(client().localAddress(localAddress).build(), base, headers);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(20));
    }

    public ApiClient withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public ApiClient in(Language language) {
        return with("Accept-Language", language.tag());
    }

    public ApiClient with(String header, String value) {
        var extended = new LinkedHashMap<>(headers);
        extended.put(header, value);
        return new ApiClient(client, base, extended);
    }

    /** Returns a client that sends the version of the entity that was read or changed last. */
    public ApiClient ifMatch(ApiResponse read) {
        return with("If-Match", read.header("ETag"));
    }

    /** Returns a client whose requests are one and the same to the server, however often they are sent. */
    public ApiClient withNewIdempotencyKey() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    public ApiResponse get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public ApiResponse post(String path, JsonNode body) {
        return post(path, "application/json", body.toString());
    }

    public ApiResponse post(String path, String contentType, String body) {
        return with("Content-Type", contentType).send("POST", path, BodyPublishers.ofString(body));
    }

    /** Sends bytes that are no text, such as a picture. */
    public ApiResponse post(String path, String contentType, byte[] body) {
        return with("Content-Type", contentType).send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** Sends a POST without a body. */
    public ApiResponse post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public ApiResponse put(String path, JsonNode body) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    public ApiResponse delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Returns all items of a list, from all its pages. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        pages(path).forEach(page -> page.json().path("items").forEach(items::add));
        return items;
    }

    /** Returns the pages of a list, each fetched with the cursor of the previous one. */
    public List<ApiResponse> pages(String path) {
        var first = path + (path.contains("?") ? "&" : "?") + "limit=100";
        var pages = new ArrayList<>(List.of(get(first).expect(200)));
        while (pages.getLast().json().hasNonNull("next")) {
            pages.add(get(first + "&cursor=" + pages.getLast().text("next")).expect(200));
        }
        return pages;
    }

    /**
     * Sends any request, and reads the body of the response only if the request is refused: an event stream has no end.
     *
     * @param body empty for a request without a body
     */
    public ApiResponse exchange(String method, String path, String body) {
        return send(
                method,
                path,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                response -> response.statusCode() < 400 ? new UnreadBody() : BodySubscribers.ofString(UTF_8));
    }

    private ApiResponse send(String method, String path, BodyPublisher body) {
        return send(method, path, body, BodyHandlers.ofString());
    }

    private ApiResponse send(String method, String path, BodyPublisher body, BodyHandler<String> handler) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
        headers.forEach(request::header);
        return ApiResponse.of(
                HttpRequests.send(client, request.method(method, body).build(), handler));
    }

    /** Ends the exchange when the head of the response is there. */
    private static final class UnreadBody implements BodySubscriber<String> {

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedStage("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
