package id.penghubung.localstack.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoginTest {

    private HttpServer keycloak;
    private String answer = "";
    private String form = "";

    @BeforeEach
    void startKeycloak() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/penghubung/protocol/openid-connect/token", this::answer);
        keycloak.start();
    }

    @AfterEach
    void stopKeycloak() {
        keycloak.stop(0);
    }

    @Test
    void shouldExchangeTheNameForAToken() {
        answer = "{\"access_token\":\"a.b.c\",\"expires_in\":1800}";

        assertThat(login().tokenOf("dpu")).isEqualTo("a.b.c");

        assertThat(form).isEqualTo("grant_type=password&client_id=penghubung-demo&username=dpu&password=dpu");
    }

    @Test
    void shouldReportTheAnswerThatHoldsNoToken() {
        answer = "{\"error\":\"invalid_grant\"}";

        assertThatThrownBy(() -> login().tokenOf("nobody"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void shouldReportAnAnswerThatIsNotJson() {
        answer = "<html>";

        assertThatThrownBy(() -> login().tokenOf("dpu"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("not JSON");
    }

    private DemoLogin login() {
        return new DemoLogin(URI.create("http://127.0.0.1:%d/realms/penghubung"
                .formatted(keycloak.getAddress().getPort())));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
