package id.penghubung.complaints.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @Test
    void shouldSplitATextIntoDistinctSmallWordsWithoutAccents() {
        assertThat(SearchWords.of(" Jalan, jalan & 'Café' (RT 05)! ")).containsExactly("jalan", "cafe", "rt", "05");
    }

    @Test
    void shouldCountTheFirstWordsOnly() {
        assertThat(SearchWords.of("a b c d e f g h i j")).hasSize(SearchWords.MAX);
    }

    @ParameterizedTest
    @CsvSource({
        "jalan, jlan, true",
        "jalan, jaaln, true",
        "jalan, jalan, true",
        "jalan, jaring, false",
        "sekolah, skolha, false",
        "perbaikan, perbiakn, true",
        "perbaikan, pembatuan, false"
    })
    void shouldAllowOneTypingErrorOrTwoInALongWord(String one, String other, boolean alike) {
        assertThat(SearchWords.areAlike(one, other)).isEqualTo(alike);
    }
}
