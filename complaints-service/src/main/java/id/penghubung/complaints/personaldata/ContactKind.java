package id.penghubung.complaints.personaldata;

/** A detail by which complaints of the same person are found. */
enum ContactKind {
    EMAIL("email_hash"),
    PHONE("phone_hash"),
    NIK("nik_hash");

    private final String column;

    ContactKind(String column) {
        this.column = column;
    }

    /** Returns the column of its keyed hash. */
    String column() {
        return column;
    }
}
