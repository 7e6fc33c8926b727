package id.penghubung.quality.coverage;

import id.penghubung.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The office that takes the next step. */
@Schema(name = "CoverageStepOwner")
public enum StepOwner {
    UNIT("Unit", "Unit"),
    /** The head of the unit's agency. */
    HEAD("Pimpinan", "Head"),
    /** The organisation bureau. */
    BUREAU("Bagian Organisasi", "Organisation bureau"),
    EVALUATOR("Evaluator", "Evaluator"),
    OMBUDSMAN("Ombudsman", "Ombudsman");

    private final Text title;

    StepOwner(String id, String en) {
        this.title = Text.of(id, en);
    }

    public Text title() {
        return title;
    }
}
