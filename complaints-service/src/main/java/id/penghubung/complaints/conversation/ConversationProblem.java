package id.penghubung.complaints.conversation;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.kit.text.Text;

/** Problem types of conversations, each with the detail that explains it. */
enum ConversationProblem implements CatalogProblem {
    NO_AGENCY_TO_WRITE_TO(
            "no-agency-to-write-to",
            Text.of("Belum ada instansi yang menangani laporan", "No agency has the complaint"),
            Text.of(
                    "Laporan belum atau tidak lagi ditangani sebuah instansi; tulislah kepada koordinator.",
                    "No agency has the complaint now; write to the coordinator.")),
    MEETING_OVER(
            "meeting-over",
            Text.of("Pertemuan sudah berakhir", "The meeting is over"),
            Text.of(
                    "Pertemuan ini sudah diadakan, dibatalkan, atau bukan dengan instansi yang sekarang menangani laporan.",
                    "The meeting was held, missed or cancelled, or is not with the agency that has the complaint now.")),
    MEETING_NOT_YET(
            "meeting-not-yet",
            Text.of("Waktu pertemuan belum tiba", "The meeting has not taken place yet"),
            Text.of(
                    "Sebelum waktunya, pertemuan hanya dapat dipindahkan atau dibatalkan.",
                    "Before its time, a meeting can only be moved or cancelled."));

    private static final int CONFLICT = 409;

    private final ProblemType type;
    private final Text detail;

    ConversationProblem(String slug, Text title, Text detail) {
        this.type = ProblemType.of(slug, CONFLICT, title.id(), title.en());
        this.detail = detail;
    }

    @Override
    public ProblemType type() {
        return type;
    }

    ProblemException exception() {
        return ProblemException.of(this, detail);
    }
}
