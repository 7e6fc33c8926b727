package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the settings of the TLS proxy and the gateway match. */
class CaddyfileTest {

    private static final Pattern TO_GATEWAY = Pattern.compile("reverse_proxy gateway:8080 \\{([^}]*)}");
    private static final Pattern PROXY_KEEP_ALIVE = Pattern.compile("keepalive ([0-9]+s)");
    private static final Pattern GATEWAY_KEEP_ALIVE =
            Pattern.compile("@WithDefault\\(\"([0-9]+S)\"\\)\\s+Duration keepAlive\\(\\)");

    /** Otherwise the proxy could send a request on a closed connection, and a POST cannot be repeated. */
    @Test
    void shouldCloseIdleConnectionsBeforeTheGatewayDoes() {
        Duration byProxy =
                seconds(find(PROXY_KEEP_ALIVE, find(TO_GATEWAY, CheckoutFiles.text("deploy/caddy/Caddyfile"))));
        Duration byGateway = seconds(find(
                GATEWAY_KEEP_ALIVE,
                CheckoutFiles.text("gateway/src/main/java/id/penghubung/gateway/client/ClientConfig.java")));

        assertThat(byProxy).isLessThanOrEqualTo(byGateway.minusSeconds(10));
    }

    @Test
    void shouldPublishOnlyTheLoginPathsOfKeycloak() {
        assertThat(CheckoutFiles.lines("deploy/caddy/Caddyfile"))
                .contains("@public path /realms/penghubung/* /resources/*", "respond 404");
    }

    private static Duration seconds(String text) {
        return Duration.parse("PT" + text);
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in%n%s", pattern, text).isTrue();
        return found.group(1);
    }
}
