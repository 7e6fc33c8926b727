package id.penghubung.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Jalan berlubang", "two\nlines\r\n", "\u0001\u001f\u007f", "\ud83d\ude42"})
    void shouldAcceptEveryCharacterExceptNul(String text) {
        assertThat(StorableText.isStorable(text)).isTrue();
        assertThat(text).matches(StorableText.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "two\nlines\0"})
    void shouldRejectNul(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
        assertThat(text).doesNotMatch(StorableText.PATTERN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"' a b '|a b|a b", "a|a|a", "''|''|", "'  '|''|", "|''|"})
    void shouldRemoveSurroundingWhiteSpace(String text, String stripped, String strippedOrNull) {
        assertThat(StorableText.stripped(text)).isEqualTo(stripped);
        assertThat(StorableText.strippedOrNull(text)).isEqualTo(strippedOrNull);
    }

    @Test
    void shouldRemoveWhiteSpaceOfUnicode() {
        assertThat(StorableText.stripped("\u2003a\n")).isEqualTo("a");
    }
}
