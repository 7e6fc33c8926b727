package id.penghubung.focalpoint.ombudsman.matters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaNumberTest {

    @ParameterizedTest
    @CsvSource({
        "B/113/LM.11-21/005355.2021/VIII/2021, 005355.2021",
        "010228.2022, 010228.2022",
        "Agenda 010228.2022 (Rahasia), 010228.2022",
        "T/7/LM.11-19/0012.2024/II/2024, 0012.2024"
    })
    void shouldFindTheAgendaPart(String number, String agenda) {
        assertThat(AgendaNumber.in(number)).isEqualTo(agenda);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0179/LM/VI/2022/BJM", "LM.11-21", "1.2.2022", "005355.20215", "005355.202"})
    void shouldFindNoneInOtherNumbers(String number) {
        assertThat(AgendaNumber.in(number)).isNull();
    }
}
