package id.penghubung.quality.forums.forum;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of consultation forums, in addition to those that all services share. */
public enum ForumProblem implements CatalogProblem {
    FORUM_STEP_NOT_ALLOWED(
            "forum-step-not-allowed",
            409,
            "Langkah ini tidak mungkin pada tahap forum sekarang",
            "The forum does not allow this step now"),
    FORUM_NOT_PREPARED("forum-not-prepared", 422, "Persiapan forum belum lengkap", "The preparation is not complete"),
    FORUM_WITHOUT_RECORD(
            "forum-without-record", 409, "Forum belum punya berita acara", "The forum has no signed record"),
    FORUM_RECORD_UNSIGNED(
            "forum-record-unsigned",
            422,
            "Berita acara belum ditandatangani",
            "The record is not signed by both sides"),
    FORUM_PROPOSALS_UNANSWERED(
            "forum-proposals-unanswered", 409, "Ada usulan yang belum dijawab", "Some proposals have no answer"),
    FORUM_AGREEMENTS_OPEN(
            "forum-agreements-open", 409, "Ada kesepakatan yang belum jatuh tempo", "Some agreements are not due yet"),
    FORUM_SCAN_KIND("forum-scan-kind", 415, "Pindaian harus PDF atau gambar", "A scan must be a PDF or a picture"),
    CONSULTATION_CLOSED(
            "consultation-closed", 409, "Konsultasi daring tidak sedang dibuka", "The online consultation is not open"),
    CONSULTATION_FULL(
            "consultation-full",
            409,
            "Konsultasi daring sudah penuh",
            "The online consultation takes no more proposals");

    private final ProblemType type;

    ForumProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
