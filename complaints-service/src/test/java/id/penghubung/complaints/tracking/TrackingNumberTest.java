package id.penghubung.complaints.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTest {

    @RepeatedTest(20)
    void shouldDetectEachWrongCharacter() {
        String number = TrackingNumber.random();

        for (int at = 0; at < number.length(); at++) {
            for (char character : Alphabet.CHARACTERS.toCharArray()) {
                if (number.charAt(at) != '-' && number.charAt(at) != character) {
                    String wrong = number.substring(0, at) + character + number.substring(at + 1);
                    assertThat(TrackingNumber.isPlausible(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @RepeatedTest(20)
    void shouldDetectTwoSwappedCharacters() {
        String characters = TrackingNumber.random().replace("-", "");

        for (int at = 0; at + 1 < characters.length(); at++) {
            if (characters.charAt(at) != characters.charAt(at + 1)) {
                String swapped = characters.substring(0, at)
                        + characters.charAt(at + 1)
                        + characters.charAt(at)
                        + characters.substring(at + 2);
                assertThat(TrackingNumber.isPlausible(Alphabet.grouped(swapped)))
                        .as(swapped)
                        .isFalse();
            }
        }
    }

    @Test
    void shouldNormalizeTypedNumbers() {
        String number = TrackingNumber.random();

        assertThat(Alphabet.normalized(" " + number.toLowerCase() + " ")).isEqualTo(number);
        assertThat(Alphabet.normalized(number.replace("-", ""))).isEqualTo(number);
        assertThat(Alphabet.normalized(number.replace("-", " "))).isEqualTo(number);
        assertThat(TrackingNumber.isPlausible(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0OQD", "1IL", "2Z", "5S", "6G", "8B", "UV"})
    void shouldContainAtMostOneOfSimilarCharacters(String alike) {
        assertThat(alike.chars().filter(character -> Alphabet.CHARACTERS.indexOf(character) >= 0))
                .hasSizeLessThanOrEqualTo(1);
    }
}
