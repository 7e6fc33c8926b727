package id.penghubung.focalpoint.ombudsman.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The policies that give a demand its time limit. */
class LetterDemandTest {

    @Test
    void shouldLookUpTheMostSpecificPolicyFirst() {
        assertThat(LetterDemand.CLARIFICATION.policySubjects(false)).containsExactly("OMBUDSMAN_CASE");
        assertThat(LetterDemand.SECOND_CLARIFICATION.policySubjects(false))
                .containsExactly("OMBUDSMAN_CASE:SECOND_REQUEST", "OMBUDSMAN_CASE");
        assertThat(LetterDemand.SECOND_CLARIFICATION.policySubjects(true))
                .containsExactly("OMBUDSMAN_CASE:RAPID_RESPONSE", "OMBUDSMAN_CASE:SECOND_REQUEST", "OMBUDSMAN_CASE");
    }

    @Test
    void shouldHaveAPolicyOfItsOwnForWhatTheLawGivesNoTime() {
        assertThat(LetterDemand.OTHER.policySubjects(false)).containsExactly("OMBUDSMAN_LETTER");
        assertThat(LetterDemand.OTHER.policySubjects(true))
                .containsExactly("OMBUDSMAN_LETTER:RAPID_RESPONSE", "OMBUDSMAN_LETTER");
    }
}
