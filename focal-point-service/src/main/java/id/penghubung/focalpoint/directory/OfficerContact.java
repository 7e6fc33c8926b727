package id.penghubung.focalpoint.directory;

/**
 * A person of an agency as somebody who is told things.
 *
 * @param account the name the account signs in with
 * @param language of his mails, {@code id} or {@code en}
 */
public record OfficerContact(String account, String name, String email, String language, OfficerRole role) {}
