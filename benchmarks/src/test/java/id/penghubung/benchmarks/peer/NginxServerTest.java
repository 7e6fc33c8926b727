package id.penghubung.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NginxServerTest {

    @Test
    void shouldListenOnLoopbackOnlyAndKeepConnectionsOpen() {
        String configuration = NginxServer.configuration(8081, 8082);

        assertThat(configuration)
                .contains("listen 127.0.0.1:8082;", "server 127.0.0.1:8081;", "keepalive 64;")
                .contains("proxy_set_header Connection \"\";");
    }
}
