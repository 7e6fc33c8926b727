package id.penghubung.complaints.outsidebody;

/**
 * An outside body.
 *
 * @param code stable short name, such as {@code land-office}
 * @param name name of the body
 * @param handles subjects for which it is responsible
 * @param version number of the row, which grows with each change
 */
record OutsideBody(String code, String name, String handles, long version) {}
