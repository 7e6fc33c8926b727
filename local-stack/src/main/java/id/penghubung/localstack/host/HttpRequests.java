package id.penghubung.localstack.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends HTTP requests and waits for their responses, without checked exceptions. */
public final class HttpRequests {

    private HttpRequests() {}

    /**
     * Creates a client for HTTP/1.1. By default the client of the JDK offers an upgrade to HTTP/2, which a server may answer
     * with invalid frames.
     */
    public static HttpClient newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /**
     * Sends a request and returns the response, whatever its status.
     *
     * @throws UncheckedIOException if no response arrived
     * @throws IllegalStateException if the thread was interrupted; it stays interrupted
     */
    public static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        return send(client, request, BodyHandlers.ofString());
    }

    /** Does the same with a handler that decides what becomes of the body. */
    public static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + request.method() + " " + request.uri(), e);
        }
    }
}
