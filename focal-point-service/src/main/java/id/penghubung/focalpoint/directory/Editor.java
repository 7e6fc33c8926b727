package id.penghubung.focalpoint.directory;

/**
 * Who changes the directory.
 *
 * @param subject the account's stable id
 * @param account the name it signs in with
 */
record Editor(String subject, String account, String role) {}
