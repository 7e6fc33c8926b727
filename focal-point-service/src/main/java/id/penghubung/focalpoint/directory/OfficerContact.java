package id.penghubung.focalpoint.directory;

/**
 * A person of an agency as a recipient of notifications.
 *
 * @param account the sign-in name of the account
 * @param language the language of mails to the person, {@code id} or {@code en}
 */
public record OfficerContact(String account, String name, String email, String language, OfficerRole role) {}
