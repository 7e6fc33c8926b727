package id.penghubung.events;

/** What a report is, the three classes of SP4N-LAPOR. */
public enum ComplaintKind {
    /** <i>Pengaduan</i>: something was done wrong or not done. */
    COMPLAINT,
    /** <i>Aspirasi</i>: a wish or a proposal. */
    ASPIRATION,
    /** <i>Permintaan informasi</i>: a question. */
    INFORMATION_REQUEST
}
