package id.penghubung.quality.notifications;

/**
 * Mail address of an office or organisation.
 *
 * @param language language of mails to it, {@code id} or {@code en}
 */
public record MailAddress(String mail, String language) {}
