package id.penghubung.quality.coverage;

import id.penghubung.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Columns of the coverage, in their order. */
@Schema(name = "CoverageColumn")
public enum CoverageColumn {
    /** Each service has a standard in force, which is reviewed in time (PermenPANRB 15/2014). */
    STANDARD("Standar pelayanan", "Service standards"),
    /** A pledge is in force (<i>maklumat pelayanan</i>, UU 25/2009 Art. 22). */
    PLEDGE("Maklumat pelayanan", "Pledge"),
    /** A consultation forum was held and recorded (PermenPANRB 16/2017). */
    FORUM("Forum konsultasi publik", "Consultation forum"),
    /** A satisfaction survey of the year is closed (PermenPANRB 14/2017). */
    SURVEY("Survei kepuasan masyarakat", "Satisfaction survey"),
    /** The assessment of the year is complete (PermenPANRB 29/2022). */
    ASSESSMENT("Evaluasi pelayanan", "Assessment"),
    /** The Ombudsman has rated the unit. */
    RATING("Penilaian Ombudsman", "Rating by the Ombudsman"),
    /** No improvement action is late. */
    ACTIONS_ON_TIME("Tindak lanjut tepat waktu", "Actions on time");

    private final Text title;

    CoverageColumn(String id, String en) {
        this.title = Text.of(id, en);
    }

    public Text title() {
        return title;
    }
}
