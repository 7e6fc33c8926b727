package id.penghubung.complaints.abuse;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import java.time.Duration;
import java.time.Instant;

/** Problem types of limits on submissions and of restrictions. */
enum AbuseProblem implements CatalogProblem {
    SUBMISSION_LIMIT_REACHED(
            "submission-limit-reached",
            429,
            "Terlalu banyak laporan dalam waktu singkat",
            "Too many complaints in a short time"),
    REPORTER_TOLD_TO_WAIT(
            "reporter-told-to-wait", 429, "Anda diminta menunggu sebelum melapor lagi", "You were told to wait"),
    REPORTER_UNKNOWN(
            "reporter-unknown",
            409,
            "Pelapor laporan ini tidak dapat dikenali lagi",
            "The reporter of the complaint cannot be recognized"),
    RESTRICTION_ENDED("restriction-ended", 409, "Pembatasan sudah berakhir", "The restriction has ended");

    private static final String RETRY_AFTER = "Retry-After";

    private final ProblemType type;

    AbuseProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }

    /** Returns the problem of a submission above a limit. */
    static ProblemException limitReached(Duration wait) {
        return ProblemException.of(
                        SUBMISSION_LIMIT_REACHED,
                        "Kirim laporan ini lagi nanti dengan kunci yang sama. Laporan Anda yang sudah ada tetap dapat dibaca dan dijawab. Dalam keadaan darurat hubungi 112.",
                        "Send the complaint again later, with the same key. You can still read and answer your complaints. In an emergency call 112.")
                .withHeader(RETRY_AFTER, seconds(wait));
    }

    /** Returns the problem of a reporter whom the coordinator told to wait. */
    static ProblemException toldToWait(String reason, Instant until, Duration wait) {
        return ProblemException.of(
                        REPORTER_TOLD_TO_WAIT,
                        "Alasan koordinator: " + reason
                                + " Laporan Anda yang sudah ada tetap dapat dibaca dan dijawab. Dalam keadaan darurat hubungi 112.",
                        "Reason of the coordinator: " + reason
                                + " You can still read and answer your complaints. In an emergency call 112.")
                .withExtension("reason", reason)
                .withExtension("until", until.toString())
                .withHeader(RETRY_AFTER, seconds(wait));
    }

    ProblemException exception(String id, String en) {
        return ProblemException.of(this, id, en);
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
