package id.penghubung.quality.assessments;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of assessments, in addition to those that all services share. */
public enum AssessmentProblem implements CatalogProblem {
    ASSESSMENT_WEIGHTS("assessment-weights", 422, "Bobot tidak berjumlah 100", "The weights do not sum to 100"),
    ASSESSMENT_INSTRUMENT_INCONSISTENT(
            "assessment-instrument-inconsistent", 422, "Instrumen tidak konsisten", "The instrument is not consistent"),
    ASSESSMENT_INSTRUMENT_PLACEHOLDER(
            "assessment-instrument-placeholder",
            422,
            "Instrumen masih memuat indikator yang belum diisi",
            "The instrument has indicators that are not entered"),
    ASSESSMENT_INSTRUMENT_EXISTS(
            "assessment-instrument-exists",
            409,
            "Instrumen dengan kode dan tahun ini sudah ada",
            "There is an instrument with this code and year"),
    ASSESSMENT_INSTRUMENT_RELEASED(
            "assessment-instrument-released",
            409,
            "Instrumen yang sudah ditetapkan tidak berubah",
            "A released instrument does not change"),
    ASSESSMENT_INSTRUMENT_DRAFT(
            "assessment-instrument-draft", 409, "Instrumen belum ditetapkan", "The instrument is not released"),
    ASSESSMENT_EXISTS(
            "assessment-exists", 409, "Unit ini sudah dinilai dengan instrumen ini", "The unit has this assessment"),
    ASSESSMENT_STEP_NOT_ALLOWED(
            "assessment-step-not-allowed",
            409,
            "Langkah ini tidak mungkin pada tahap penilaian sekarang",
            "The assessment does not allow this step now"),
    ASSESSMENT_INCOMPLETE("assessment-incomplete", 422, "Penilaian belum lengkap", "The assessment is not complete"),
    ASSESSMENT_OWN_UNIT(
            "assessment-own-unit",
            403,
            "Penilai tidak menilai unit instansinya sendiri",
            "An evaluator does not score a unit of the own agency"),
    ASSESSMENT_EVIDENCE_KIND(
            "assessment-evidence-kind", 415, "Bukti harus PDF atau gambar", "Evidence must be a PDF or a picture"),
    ASSESSMENT_OBJECTION_LATE(
            "assessment-objection-late", 409, "Masa sanggah sudah berakhir", "The time for an objection is over"),
    ASSESSMENT_OBJECTION_OPEN(
            "assessment-objection-open", 409, "Masa sanggah belum berakhir", "The unit may still object"),
    ASSESSMENT_LINK_USED("assessment-link-used", 409, "Tautan penilaian sudah dipakai", "The link was used"),
    ASSESSMENT_LINK_EXPIRED(
            "assessment-link-expired", 410, "Tautan penilaian sudah kedaluwarsa", "The link has expired"),
    ASSESSMENT_USERS_CLOSED(
            "assessment-users-closed",
            409,
            "Penilaian pengguna sudah ditutup",
            "The assessment takes no more answers of users");

    private final ProblemType type;

    AssessmentProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
