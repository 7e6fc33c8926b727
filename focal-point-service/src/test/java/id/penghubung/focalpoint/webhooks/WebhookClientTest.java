package id.penghubung.focalpoint.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.webhooks.WebhookDeliveryTable.ClaimedDelivery;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a delivery connects to the checked address, under the host name of the receiver. */
class WebhookClientTest {

    private static final String PASSWORD = "just-for-this-test";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final ConcurrentLinkedQueue<String> hosts = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldConnectToTheCheckedAddressUnderTheNameOfTheReceiver() throws Exception {
        int port = serve("hooks.example");

        AttemptResult result =
                client(settings(true), "127.0.0.1").attempt(delivery("https://hooks.example:" + port + "/in"));

        assertThat(result).isEqualTo(new AttemptResult.Accepted(200));
        assertThat(hosts).containsExactly("hooks.example:" + port + " /in via hooks.example");
    }

    @Test
    void shouldRejectACertificateForAnotherName() throws Exception {
        int port = serve("somebody-else.example");

        AttemptResult result =
                client(settings(true), "127.0.0.1").attempt(delivery("https://hooks.example:" + port + "/in"));

        assertThat(result).isInstanceOf(AttemptResult.Unreachable.class);
        assertThat(hosts).isEmpty();
    }

    @Test
    void shouldNotConnectWhenTheNameResolvesToAPrivateAddress() throws Exception {
        int port = serve("hooks.example");

        AttemptResult result =
                client(settings(false), "127.0.0.1").attempt(delivery("https://hooks.example:" + port + "/in"));

        assertThat(result).isEqualTo(new AttemptResult.Unreachable("private-address"));
        assertThat(hosts).isEmpty();
    }

    @Test
    void shouldNotConnectWhenOneOfSeveralAddressesIsPrivate() {
        AttemptResult result =
                client(settings(false), "93.184.215.14", "10.0.0.7").attempt(delivery("https://hooks.example/in"));

        assertThat(result).isEqualTo(new AttemptResult.Unreachable("private-address"));
    }

    @Test
    void shouldNotConnectWithoutTlsToPublicAddresses() {
        AttemptResult result = client(settings(false), "93.184.215.14").attempt(delivery("http://hooks.example/in"));

        assertThat(result).isEqualTo(new AttemptResult.Unreachable("not-https"));
    }

    /** Starts a receiver with a certificate for this name and returns its port. */
    private int serve(String name) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setSni(true)
                        .setKeyCertOptions(
                                new JksOptions().setPath(keys.toString()).setPassword(PASSWORD)))
                .requestHandler(request -> {
                    hosts.add(request.authority() + " " + request.path() + " via "
                            + request.connection().indicatedServerName());
                    request.response().end("thanks");
                });
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private WebhookClient client(WebhookSettings settings, String... addresses) {
        var options = WebhookClientProducer.options(settings)
                .setTrustOptions(new JksOptions()
                        .setPath(folder.resolve("keys.p12").toString())
                        .setPassword(PASSWORD));
        HostResolver resolver =
                host -> Arrays.stream(addresses).map(WebhookClientTest::address).toArray(InetAddress[]::new);
        return new WebhookClient(
                vertx.createHttpClient(options),
                new DestinationValidator(settings, resolver),
                settings,
                Clock.systemUTC());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ClaimedDelivery delivery(String url) {
        return new ClaimedDelivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                url,
                "{}",
                1,
                Instant.EPOCH,
                new WebhookSecrets().next(),
                null,
                null);
    }

    private static WebhookSettings settings(boolean allowLoopback) {
        return new FixedWebhookSettings(allowLoopback, Duration.ofSeconds(30), Duration.ofSeconds(60));
    }
}
