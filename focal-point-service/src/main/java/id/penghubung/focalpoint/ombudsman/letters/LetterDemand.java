package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.PolicySubject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer or action for which an inbound letter asks. Each demand has the time limit of its procedure. */
@Schema(name = "LetterDemand")
enum LetterDemand {
    /** First request for a written explanation (<i>permintaan klarifikasi</i>), UU 37/2008 Art. 33. */
    CLARIFICATION(DeadlineStage.CLARIFICATION),
    /** The request after an unanswered one; the last before the right to answer is forfeited. */
    SECOND_CLARIFICATION(DeadlineStage.CLARIFICATION, "SECOND_REQUEST"),
    /** Corrective action (<i>tindakan korektif</i>) after an examination report, Peraturan Ombudsman 58/2023 Art. 54. */
    CORRECTIVE_ACTION(DeadlineStage.CORRECTIVE_ACTION),
    /** Execution of a recommendation, UU 37/2008 Art. 38. */
    RECOMMENDATION(DeadlineStage.RECOMMENDATION),
    /** Appearance at a hearing (<i>panggilan</i>), UU 37/2008 Art. 31; the letter sets its time. */
    SUMMONS(DeadlineStage.HEARING),
    /** Anything else. The law names no time, so that a policy of the regency applies where the letter names no day. */
    OTHER(DeadlineStage.REPLY);

    private final DeadlineStage stage;
    private final List<String> classes;

    LetterDemand(DeadlineStage stage, String... classes) {
        this.stage = stage;
        this.classes = List.of(classes);
    }

    DeadlineStage stage() {
        return stage;
    }

    /** Returns whether the agency answers with a letter. A summons is answered by an appearance. */
    boolean isAnsweredInWriting() {
        return this != SUMMONS;
    }

    /** Returns whether the Ombudsman accepts the answer or asks further. Actions have decisions of their own. */
    boolean isReviewed() {
        return this == CLARIFICATION || this == SECOND_CLARIFICATION || this == OTHER;
    }

    /** Returns the demand of a letter that asks further after an insufficient answer. There is no third clarification. */
    LetterDemand further() {
        return this == CLARIFICATION ? SECOND_CLARIFICATION : OTHER;
    }

    /** Returns the subjects of the policies that apply; those of a rapid response come first. */
    List<String> policySubjects(boolean rapidResponse) {
        PolicySubject procedure = this == OTHER ? PolicySubject.OMBUDSMAN_LETTER : PolicySubject.OMBUDSMAN_CASE;
        return procedure.ofClasses(Stream.concat(
                        rapidResponse ? Stream.of(PolicySubject.RAPID_RESPONSE) : Stream.empty(), classes.stream())
                .toArray(String[]::new));
    }
}
