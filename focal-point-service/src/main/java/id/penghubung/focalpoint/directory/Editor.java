package id.penghubung.focalpoint.directory;

/**
 * The user who changes the directory.
 *
 * @param subject the account's stable id
 * @param account the sign-in name of the account
 * @param role the role in which the user makes the change
 */
record Editor(String subject, String account, String role) {}
