package id.penghubung.kit.version;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

class VersionedTest {

    @Test
    void shouldRespondWithTheViewAndTheEntityTagOfItsVersion() {
        RestResponse<String> response = new Versioned<>("view", 7).toResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getEntity()).isEqualTo("view");
        assertThat(response.getHeaderString(HttpHeaders.ETAG)).isEqualTo("\"7\"");
    }
}
