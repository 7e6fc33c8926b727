package id.penghubung.focalpoint.ombudsman.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Reads the part of complaints-service over HTTP with the token of the liaison, so that complaints-service itself decides what
 * the liaison may see. The reporter's identity passes through this service, and is neither stored nor logged here.
 */
@ApplicationScoped
class ComplaintPartClient {

    private static final Logger LOG = Logger.getLogger(ComplaintPartClient.class);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final String RETRY_AFTER = "5";

    private final URI address;
    private final Duration timeout;
    private final int maxBytes;
    private final ObjectMapper json;
    private final HttpClient client;

    ComplaintPartClient(DossierSettings settings, ObjectMapper json) {
        this.address = settings.complaintsUrl();
        this.timeout = settings.complaintsTimeout();
        this.maxBytes = Math.toIntExact(settings.maxComplaintSize().asLongValue());
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    /**
     * Reads a referred complaint.
     *
     * @param authorization the {@code Authorization} header of the liaison's request
     * @throws ProblemException 404 if the liaison may not see the complaint; 409 if it is too large; 503 if complaints-service does
     *     not answer in time
     */
    ComplaintPart read(UUID complaintId, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/complaints/" + complaintId + "/dossier"))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(timeout)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                closeWhenLate(body);
                return switch (response.statusCode()) {
                    case 200 -> part(body.readNBytes(maxBytes + 1));
                    case 403, 404 -> throw ProblemException.notFound();
                    default -> throw unavailable("status " + response.statusCode());
                };
            }
        } catch (IOException failure) {
            throw unavailable(failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    /** The time limit of the request ends with the headers. A body that stops coming would hold the thread for ever. */
    private void closeWhenLate(InputStream body) {
        CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        body.close();
                    } catch (IOException alreadyBroken) {
                        LOG.debugf("The body was broken already: %s", alreadyBroken);
                    }
                });
    }

    private ComplaintPart part(byte[] body) throws IOException {
        if (body.length > maxBytes) {
            throw DossierProblem.tooLarge(maxBytes);
        }
        return new ComplaintPart(body, json.readTree(body));
    }

    private ProblemException unavailable(String reason) {
        LOG.warnf("complaints-service at %s did not contribute to a dossier: %s", address, reason);
        return ProblemException.unavailable(RETRY_AFTER);
    }
}
