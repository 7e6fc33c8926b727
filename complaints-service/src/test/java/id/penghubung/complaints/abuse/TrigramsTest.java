package id.penghubung.complaints.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Trigrams of texts without a database. */
class TrigramsTest {

    @Test
    void shouldFindTheSameWordsTheSameWhateverIsBetweenThem() {
        assertThat(similarity("lubang, di depan: pasar", "pasar (depan) di lubang"))
                .isEqualTo(1);
    }

    @Test
    void shouldCountEachTrigramOnce() {
        assertThat(similarity("lubang lubang lubang", "lubang")).isEqualTo(1);
    }

    /** Of "jalan" six trigrams, of "jalur" six, of which the first three are the same. */
    @Test
    void shouldShareTheCommonTrigramsAmongAllDifferentOnes() {
        assertThat(similarity("jalan", "jalur")).isEqualTo(3f / 9f);
    }

    @Test
    void shouldFindNothingAlikeInATextWithoutWords() {
        assertThat(similarity("...", "...")).isZero();
        assertThat(similarity("", "lubang")).isZero();
    }

    private static float similarity(String one, String other) {
        return Trigrams.of(one).similarityTo(Trigrams.of(other));
    }
}
