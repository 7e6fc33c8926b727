package id.penghubung.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are stored as JSON; a damaged one is an error of the service, not of a client. */
class JsonTextTest {

    private final JsonText json = new JsonText(new ObjectMapper());

    private record Note(String text, int number) {}

    @Test
    void shouldReadWhatItHasWritten() {
        // Given
        Note note = new Note("satu", 1);

        // When
        String text = json.write(List.of(note));

        // Then
        assertThat(text).isEqualTo("[{\"text\":\"satu\",\"number\":1}]");
        assertThat(json.read(text, new TypeReference<List<Note>>() {})).containsExactly(note);
        assertThat(json.readOrNull(json.writeOrNull(note), Note.class)).isEqualTo(note);
    }

    @Test
    void shouldKeepNull() {
        assertThat(json.writeOrNull(null)).isNull();
        assertThat(json.readOrNull(null, Note.class)).isNull();
    }

    @Test
    void shouldNameTheTypeOfADamagedText() {
        assertThatThrownBy(() -> json.read("{\"text\":", Note.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Note.class.getTypeName());
        assertThatThrownBy(() -> json.read("{}", new TypeReference<List<String>>() {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.util.List<java.lang.String>");
    }

    @Test
    void shouldRefuseAValueWithoutAJsonForm() {
        assertThatThrownBy(() -> json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
