package id.penghubung.complaints.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Form of the NIK: district, date of birth with 40 added to the day of women, number. */
class NikTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6402061708900001",
                "6402065708900001",
                "6402067112990002",
                "6402062902000001",
                "6402066902040001",
                "1101010101010001",
            })
    void shouldAcceptTheNumbersOfMenAndWomen(String nik) {
        assertThat(Nik.isValid(nik)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "640206170890001, 15 digits",
        "64020617089000011, 17 digits",
        "64020617089000O1, a letter",
        "0002061708900001, no province",
        "6400061708900001, no regency",
        "6402001708900001, no district",
        "6402063202900001, day 32",
        "6402060008900001, day 0",
        "6402064008900001, day 40 is day 0 of a woman",
        "6402067208900001, day 32 of a woman",
        "6402061713900001, month 13",
        "6402063002900001, 30 February",
        "6402062902010001, 29 February in no leap year of either century",
        "6402061708900000, number 0",
    })
    void shouldRejectWhatIsNoNik(String nik, String reason) {
        assertThat(Nik.isValid(nik)).as(reason).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6402 0617 0890 0001", "640206-170890-0001", "64.02.06.170890.0001"})
    void shouldAcceptTheSeparatorsThatPeopleWrite(String typed) {
        assertThat(Nik.normalized(typed)).isEqualTo("6402061708900001");
    }
}
