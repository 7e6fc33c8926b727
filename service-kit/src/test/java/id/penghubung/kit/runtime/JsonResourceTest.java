package id.penghubung.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonResourceTest {

    private final ObjectMapper json = new ObjectMapper();

    record Codes(List<String> codes) {}

    record Names(List<String> names) {}

    @Test
    void shouldReadAFileOfTheClassPath() {
        assertThat(JsonResource.read(json, "/data/codes.json", Codes.class).codes())
                .containsExactly("dpu", "dinsos");
    }

    @Test
    void shouldNameTheFileThatIsMissingOrHasAnotherForm() {
        assertThatThrownBy(() -> JsonResource.read(json, "/data/none.json", Codes.class))
                .hasMessageContaining("/data/none.json");
        assertThatThrownBy(() -> JsonResource.read(json, "/data/codes.json", Names.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/data/codes.json");
    }
}
