package id.penghubung.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                  | id",
                "id                | id",
                "in                | id",
                "ID-id             | id",
                "en                | en",
                "EN-gb             | en",
                "en-US,en;q=0.9    | en",
                "fr, en;q=0.3      | en",
                "fr                | id",
                "en;q=0            | id",
                "id-ID, en;q=0.8   | id",
                "''                | id",
                ";;;               | id",
                "en;q=0.2, id      | id",
                "*                 | id",
                "q=;,,;            | id",
            })
    void shouldSelectPreferredLanguageOrIndonesian(String header, String language) {
        assertThat(Languages.preferredBy(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void shouldReturnTextInRequestedLanguage() {
        Text greeting = Text.of("Selamat pagi", "Good morning");

        assertThat(greeting.in(Languages.ENGLISH)).isEqualTo("Good morning");
        assertThat(greeting.in(Languages.INDONESIAN)).isEqualTo("Selamat pagi");
    }
}
