package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Messages about an answer that an agency upholds. */
class AnswerMessagesTest {

    @Test
    void shouldEndTheReasonOfTheAgencyOnce() {
        assertThat(AnswerMessages.upheld("Sudah sesuai", false).en())
                .isEqualTo("The agency upholds its answer: Sudah sesuai.");
        assertThat(AnswerMessages.upheld("Sudah sesuai!", false).en())
                .isEqualTo("The agency upholds its answer: Sudah sesuai!");
        assertThat(AnswerMessages.upheld("Kurang apa?", true).id())
                .isEqualTo("Instansi mempertahankan jawabannya: Kurang apa? Anda dapat meminta atasan memeriksanya.");
    }

    @Test
    void shouldTakeTheOfferAwayFromAnAnswerThatIsTakenOver() {
        assertThat(AnswerMessages.withoutOffer(AnswerMessages.upheld("Sudah sesuai.", true)))
                .isEqualTo(AnswerMessages.upheld("Sudah sesuai.", false));
    }
}
