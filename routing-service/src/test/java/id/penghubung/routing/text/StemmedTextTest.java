package id.penghubung.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and phrases in Indonesian texts. */
class StemmedTextTest {

    @ParameterizedTest
    @CsvSource({
        "lampu jalan, 'Lampu-lampu jalannya padam', true",
        "rusak, 'Trotoar dirusakkan orang', true",
        "pungutan liar, 'Ada PUNGUTAN, liar sekali', true",
        "pungutan liar, 'Hewan liar dan pungutan', false",
        "jalan, 'Perjalanan dinas', true",
        "pungutan liar, 'pungutan_liar', true",
        "danau aji, 'Jl.Danau Aji', true",
        "lampu dan jalan, 'Lampu dan jalannya padam', true",
        "lampu jalan, 'Lampu dan jalannya padam', false",
        "laporkan, 'dilaporkan pelaporannya', true",
        "air, 'Menara pengawas', false"
    })
    void shouldFindAPhraseInAnyFormOfItsWords(String phrase, String text, boolean found) {
        assertThat(StemmedText.of(text).contains(StemmedText.of(phrase))).isEqualTo(found);
    }

    @Test
    void shouldNotFindAPhraseAcrossTitleAndDescription() {
        // Given
        StemmedText text = StemmedText.of("Masalah lampu", "Jalan di depan pasar");

        // When, then
        assertThat(text.contains(StemmedText.of("lampu jalan"))).isFalse();
        assertThat(text.contains(StemmedText.of("lampu"))).isTrue();
        assertThat(text.contains(StemmedText.of("jalan"))).isTrue();
    }

    @Test
    void shouldNotFindAPhraseWithoutWords() {
        assertThat(StemmedText.of("!!").isEmpty()).isTrue();
        assertThat(StemmedText.of("Apa saja").contains(StemmedText.of("!!"))).isFalse();
    }
}
