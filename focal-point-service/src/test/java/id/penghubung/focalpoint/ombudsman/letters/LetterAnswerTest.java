package id.penghubung.focalpoint.ombudsman.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The states of an answer, without a database. */
class LetterAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LetterOfficer OFFICER = new LetterOfficer("1", "dpu-staf", "focal-point", "Dewi", "dpu");
    private static final LetterOfficer HEAD = new LetterOfficer("2", "dpu-kepala", "agency-head", "Budi", "dpu");

    private final LetterAnswer written = LetterAnswer.written("Jawaban", OFFICER, NOW);

    @Test
    void shouldBeSentAfterSubmissionAndApproval() {
        LetterAnswer sent = written.submitted().approvedBy(HEAD, NOW).dispatched();

        assertThat(sent.isDispatched()).isTrue();
        assertThat(sent.approvedBy()).isEqualTo("dpu-kepala");
        assertThat(sent.text()).isEqualTo("Jawaban");
    }

    @Test
    void shouldRefuseStepsInAnotherOrder() {
        assertRefused(() -> LetterAnswer.required(null), LetterProblem.NO_LETTER_DRAFT);
        assertRefused(() -> written.approvedBy(HEAD, NOW), LetterProblem.LETTER_DRAFT_NOT_SUBMITTED);
        assertRefused(() -> written.sentBack("Kurang"), LetterProblem.LETTER_DRAFT_NOT_SUBMITTED);
        assertRefused(written::dispatched, LetterProblem.LETTER_NOT_APPROVED);
        assertRefused(() -> written.submitted().dispatched(), LetterProblem.LETTER_NOT_APPROVED);
        assertRefused(() -> written.submitted().submitted(), LetterProblem.LETTER_DRAFT_SUBMITTED);
        assertRefused(() -> written.submitted().sentBack("Kurang").submitted(), LetterProblem.LETTER_DRAFT_SENT_BACK);
    }

    @Test
    void shouldRefuseTheApprovalByItsAuthor() {
        assertRefused(() -> written.submitted().approvedBy(OFFICER, NOW), LetterProblem.OWN_LETTER_DRAFT);
    }

    @Test
    void shouldLoseItsApprovalWithAChange() {
        LetterAnswer changed = LetterAnswer.written("Teks lain", OFFICER, NOW);

        assertThat(changed.state()).isEqualTo(AnswerState.WRITING);
        assertThat(changed.approvedBy()).isNull();
    }

    private static void assertRefused(Supplier<LetterAnswer> step, LetterProblem problem) {
        assertThatThrownBy(step::get)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.is(problem)).isTrue());
    }
}
