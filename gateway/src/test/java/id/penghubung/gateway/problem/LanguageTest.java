package id.penghubung.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choice of the language: Indonesian unless English is preferred. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ENGLISH",
                "en-US,en;q=0.9 | ENGLISH",
                "fr, en;q=0.5 | ENGLISH",
                "id | INDONESIAN",
                "id-ID, en;q=0.8 | INDONESIAN",
                "fr | INDONESIAN",
                "* | INDONESIAN",
                ";;; | INDONESIAN",
                "'' | INDONESIAN"
            })
    void shouldFollowAcceptLanguage(String header, Language language) {
        assertThat(Language.preferredBy(header)).isEqualTo(language);
    }

    @Test
    void shouldUseIndonesianWithoutAHeader() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.INDONESIAN);
    }
}
