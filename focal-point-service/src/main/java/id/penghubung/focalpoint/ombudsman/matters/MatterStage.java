package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state machine of a matter: the stages of Peraturan Ombudsman 58/2023 and the allowed transitions, defined only here.
 */
enum MatterStage {
    /** Identity, earlier complaint, chronology and expectation are verified (<i>verifikasi formil</i>). */
    FORMAL_VERIFICATION,
    /** Jurisdiction, and that nobody else settles the report (<i>verifikasi materiil</i>). */
    MATERIAL_VERIFICATION,
    /** The plenary decides whether the report is examined (<i>rapat pleno</i>). */
    PLENARY,
    /** Requests for clarification, summons, mediation (<i>pemeriksaan</i>). */
    EXAMINATION,
    /**
     * The examination report (<i>laporan hasil pemeriksaan, LHP</i>) is issued, with corrective actions if it found
     * maladministration.
     */
    EXAMINATION_REPORT,
    /** The report was not followed up in time (<i>resolusi dan monitoring</i>, Art. 54). */
    RESOLUTION_AND_MONITORING,
    /** The Ombudsman has issued a recommendation, its last product (<i>rekomendasi</i>). */
    RECOMMENDATION,
    /** The matter is settled, carried out, not examined, or ended without finding (<i>ditutup</i>). */
    CLOSED,
    /** The examination was stopped (<i>pemeriksaan dihentikan</i>). */
    STOPPED;

    /** Returns the stages that may follow; none if the matter is closed. */
    Set<MatterStage> next() {
        return switch (this) {
            case FORMAL_VERIFICATION -> EnumSet.of(MATERIAL_VERIFICATION, CLOSED);
            // An incomplete report goes back.
            case MATERIAL_VERIFICATION -> EnumSet.of(FORMAL_VERIFICATION, PLENARY, CLOSED);
            case PLENARY -> EnumSet.of(EXAMINATION, CLOSED);
            case EXAMINATION -> EnumSet.of(EXAMINATION_REPORT, CLOSED, STOPPED);
            // The reporter's comment may lead to another examination.
            case EXAMINATION_REPORT -> EnumSet.of(EXAMINATION, RESOLUTION_AND_MONITORING, CLOSED, STOPPED);
            // Incomplete data is asked from the unit that examined the matter.
            case RESOLUTION_AND_MONITORING -> EnumSet.of(EXAMINATION_REPORT, RECOMMENDATION, CLOSED);
            case RECOMMENDATION -> EnumSet.of(CLOSED);
            case CLOSED, STOPPED -> EnumSet.noneOf(MatterStage.class);
        };
    }

    /** Returns true if the matter is closed in this stage. Such a stage needs a reason. */
    boolean isFinal() {
        return next().isEmpty();
    }

    /**
     * Allows the transition to another stage.
     *
     * @throws ProblemException 409 if the matter is closed, or if the stage may not follow; then with the stages that may
     */
    void requireTransition(MatterStage to) {
        if (isFinal()) {
            throw MatterProblem.closed("#/to");
        }
        if (next().contains(to)) {
            return;
        }
        List<MatterStage> allowed = List.copyOf(next());
        String names = allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
        throw ProblemException.of(
                        MatterProblem.TRANSITION_NOT_ALLOWED,
                        "Dari tahap " + this + " hanya dapat ke " + names + ".",
                        "From the stage " + this + " only " + names + " may follow.")
                .withError(new FieldError("#/to", Text.of("harus salah satu dari " + names, "must be one of " + names)))
                .withExtension("allowed", allowed);
    }
}
