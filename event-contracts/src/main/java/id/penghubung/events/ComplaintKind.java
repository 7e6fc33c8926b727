package id.penghubung.events;

/** Kind of a report: the three classes of SP4N-LAPOR. */
public enum ComplaintKind {
    /** <i>Pengaduan</i>: something was done wrong, or was not done. */
    COMPLAINT,
    /** <i>Aspirasi</i>: a wish or a proposal. */
    ASPIRATION,
    /** <i>Permintaan informasi</i>: a question. */
    INFORMATION_REQUEST
}
