package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.text.Text;
import org.junit.jupiter.api.Test;

/** Messages about an answer that an agency upholds. */
class AnswerMessagesTest {

    @Test
    void shouldEndTheReasonOfTheAgencyOnce() {
        assertThat(AnswerMessages.upheld("Sudah sesuai").en())
                .isEqualTo("The agency upholds its answer: Sudah sesuai.");
        assertThat(AnswerMessages.upheld("Sudah sesuai!").en())
                .isEqualTo("The agency upholds its answer: Sudah sesuai!");
        Text offering = AnswerMessages.offeringSuperior(AnswerMessages.upheld("Kurang apa?"));
        assertThat(offering.id())
                .isEqualTo("Instansi mempertahankan jawabannya: Kurang apa? Anda dapat meminta atasan memeriksanya.");
    }
}
