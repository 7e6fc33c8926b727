package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of texts and their stems. */
class IndonesianTextTest {

    private final IndonesianText text = new IndonesianText();

    @Test
    void shouldFindTheSameStemOfInflectedWords() {
        assertThat(text.words("Laporan melaporkan dilaporkan pelaporan"))
                .extracting(Word::stem)
                .containsOnly("lapor");
    }

    @Test
    void shouldKeepWordsAsWrittenBesideTheirStems() {
        assertThat(text.words("Jalanan BERLUBANG")).extracting(Word::written).containsExactly("jalanan", "berlubang");
    }

    @Test
    void shouldLeaveOutStopWords() {
        assertThat(text.words("yang rusak di sana adalah jalan"))
                .extracting(Word::written)
                .containsExactly("rusak", "jalan");
    }

    @Test
    void shouldHideNumbersOfPersons() {
        // When
        String words =
                text.words("NIK 3273012345678901, hp 081234567890, RT 05").toString();

        // Then
        assertThat(words).doesNotContainPattern("[1-9]").contains("00000");
    }

    @Test
    void shouldReadTheBeginningOfAVeryLongText() {
        // Given
        String longText = "jalan ".repeat(IndonesianText.MAXIMUM_CHARACTERS) + "sampah";

        // When, then
        assertThat(text.words(longText)).hasSizeLessThan(IndonesianText.MAXIMUM_CHARACTERS / 5);
    }
}
