package id.penghubung.focalpoint.webhooks;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** What calling others needs of the outside world. */
@ApplicationScoped
class WebhookClientProducer {

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, WebhookSettings settings) {
        return vertx.createHttpClient(options(settings));
    }

    /** Each delivery has a connection of its own, which goes to the address that was looked at for it. */
    static HttpClientOptions options(WebhookSettings settings) {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(settings.atOnce())
                .setConnectTimeout((int) settings.timeout().toMillis())
                .setForceSni(true)
                .setVerifyHost(true);
    }

    @Produces
    @Singleton
    @DefaultBean
    HostResolver hostResolver() {
        return InetAddress::getAllByName;
    }

    @Produces
    @Singleton
    @DefaultBean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
