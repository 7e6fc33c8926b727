package id.penghubung.complaints.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTest {

    @RepeatedTest(20)
    void shouldNoticeEverySingleWrongSign() {
        String number = TrackingNumber.random();

        for (int at = 0; at < number.length(); at++) {
            for (char sign : Alphabet.SIGNS.toCharArray()) {
                if (number.charAt(at) != '-' && number.charAt(at) != sign) {
                    String wrong = number.substring(0, at) + sign + number.substring(at + 1);
                    assertThat(TrackingNumber.isPlausible(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @RepeatedTest(20)
    void shouldNoticeTwoSignsSwapped() {
        String signs = TrackingNumber.random().replace("-", "");

        for (int at = 0; at + 1 < signs.length(); at++) {
            if (signs.charAt(at) != signs.charAt(at + 1)) {
                String swapped =
                        signs.substring(0, at) + signs.charAt(at + 1) + signs.charAt(at) + signs.substring(at + 2);
                assertThat(TrackingNumber.isPlausible(Alphabet.grouped(swapped)))
                        .as(swapped)
                        .isFalse();
            }
        }
    }

    @Test
    void shouldReadWhatPeopleType() {
        String number = TrackingNumber.random();

        assertThat(Alphabet.normalized(" " + number.toLowerCase() + " ")).isEqualTo(number);
        assertThat(Alphabet.normalized(number.replace("-", ""))).isEqualTo(number);
        assertThat(Alphabet.normalized(number.replace("-", " "))).isEqualTo(number);
        assertThat(TrackingNumber.isPlausible(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0OQD", "1IL", "2Z", "5S", "6G", "8B", "UV"})
    void shouldUseAtMostOneOfTheSignsThatLookAlike(String alike) {
        assertThat(alike.chars().filter(sign -> Alphabet.SIGNS.indexOf(sign) >= 0))
                .hasSizeLessThanOrEqualTo(1);
    }
}
