package id.penghubung.quality.coverage.matrix;

import id.penghubung.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a unit in a column. */
@Schema(name = "CoverageState")
public enum CoverageState {
    DONE("selesai", "done"),
    /** Not done, and its day or a deadline of the feature has passed. */
    LATE("terlambat", "late"),
    /** Not done, and not late. */
    MISSING("belum", "missing"),
    /** This system does not keep the column. */
    NOT_KEPT("tidak dicatat", "not kept");

    private final Text title;

    CoverageState(String id, String en) {
        this.title = Text.of(id, en);
    }

    public Text title() {
        return title;
    }
}
