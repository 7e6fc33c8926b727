package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows of features. */
class VocabularyTest {

    private static final int LAST = TextFeatures.FEATURES - 1;

    private final Vocabulary vocabulary =
            new Vocabulary(new int[] {0, 7, 300, 301, 70_000, LAST}, new float[] {1, 2, 3, 4, 5, 6});

    @Test
    void shouldFindEachFeature() {
        for (int row = 0; row < vocabulary.size(); row++) {
            assertThat(vocabulary.find(vocabulary.feature(row), 0)).isEqualTo(row);
            assertThat(vocabulary.find(vocabulary.feature(row), row)).isEqualTo(row);
        }
    }

    @Test
    void shouldNameTheNextRowOfAFeatureThatItDoesNotKnow() {
        assertThat(vocabulary.find(1, 0)).isEqualTo(-1 - 1);
        assertThat(vocabulary.find(255, 2)).isEqualTo(-1 - 2);
        assertThat(vocabulary.find(256, 0)).isEqualTo(-1 - 2);
        assertThat(vocabulary.find(302, 4)).isEqualTo(-1 - 4);
        assertThat(vocabulary.find(LAST - 1, 5)).isEqualTo(-1 - 5);
        assertThat(new Vocabulary(new int[0], new float[0]).find(5, 0)).isEqualTo(-1);
    }
}
